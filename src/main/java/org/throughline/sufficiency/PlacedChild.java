package org.throughline.sufficiency;

import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.NeedType;

/**
 * A child with a maintained plan in an academic year.
 *
 * @param child the child
 * @param plan the plan
 * @param ncYear NC year then
 * @param place the place held then; null where there is none
 */
record PlacedChild(
        ChildRecord child,
        PlanRecord plan,
        int ncYear,
        @Nullable Place place) {

    /**
     * A place held.
     *
     * @param placement since when
     * @param provision where
     */
    record Place(PlacementRecord placement, ProvisionRecord provision) {}

    NeedType need() {
        return plan.needs().getFirst();
    }
}
