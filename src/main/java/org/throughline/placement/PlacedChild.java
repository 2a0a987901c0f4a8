package org.throughline.placement;

import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
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
public record PlacedChild(
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
    public record Place(PlacementRecord placement, ProvisionRecord provision) {}

    /** The primary need. */
    public NeedType need() {
        return plan.needs().getFirst();
    }

    /** Whether a place is held at a provision. */
    public boolean isAt(ProvisionRecord provision) {
        return place != null && place.placement().provisionId().equals(provision.id());
    }
}
