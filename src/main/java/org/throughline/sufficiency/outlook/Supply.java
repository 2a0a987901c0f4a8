package org.throughline.sufficiency.outlook;

import java.util.List;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;

/**
 * The provisions of an academic year, as they are then: designation, price in that year's pounds, places.
 *
 * @param provisions every provision that is open
 * @param limits usable places, those taken already included; a provision without a limit has no end of them
 */
public record Supply(List<Provision> provisions, List<PlaceLimit> limits) {

    /** Copies the lists. */
    public Supply {
        provisions = List.copyOf(provisions);
        limits = List.copyOf(limits);
    }
}
