package org.throughline.sufficiency.outlook;

import java.util.List;
import org.throughline.matching.exact.Bottleneck;

/**
 * What lies ahead, doing nothing and with a scenario, and how the two differ in the same futures.
 *
 * @param nothing doing nothing, by year
 * @param scenario with the scenario, by year
 * @param difference the scenario less doing nothing, future by future
 * @param placesWorthMost what one more place would change for this year's children, doing nothing, most valuable first
 * @param everyPlaceExamined whether a place that is not listed changes nothing
 * @param proven whether every placement is proven the best by the order of its levels
 */
public record Projection(
        List<ProjectionYear> nothing,
        List<ProjectionYear> scenario,
        List<ProjectionYear> difference,
        List<Bottleneck> placesWorthMost,
        boolean everyPlaceExamined,
        boolean proven) {

    /** Copies the lists. */
    public Projection {
        nothing = List.copyOf(nothing);
        scenario = List.copyOf(scenario);
        difference = List.copyOf(difference);
        placesWorthMost = List.copyOf(placesWorthMost);
    }
}
