package org.throughline.placement.ui.child;

import org.throughline.placement.ui.PlacementNavigation;

/** Where the screens of one child are. */
final class ChildAddresses {

    /** The page of a child. */
    static final String A_CHILD = PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID;

    /** The part of an address that names a plan or a place. */
    static final String EPISODE = "episode";

    /** The plans of a child, and one of them. */
    static final String PLANS = A_CHILD + "/plans";

    static final String A_PLAN = PLANS + "/:" + EPISODE;

    /** The places of a child, and one of them. */
    static final String PLACES = A_CHILD + "/places";

    static final String A_PLACE = PLACES + "/:" + EPISODE;

    private ChildAddresses() {}
}
