package org.throughline.transitions.travel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * Which answers are counted.
 *
 * @param entryYear the academic year of the move; null for every year
 * @param phase key of the move; null for every move
 * @param tier the level of support as it was handed over; null for every level
 * @param from the sending setting; null for every setting
 * @param to the receiving setting; null for every setting
 */
public record TravelFilter(
        @Nullable Integer entryYear,
        @Nullable String phase,
        @Nullable Tier tier,
        @Nullable UUID from,
        @Nullable UUID to) {

    /** Every answer. */
    public static final TravelFilter ALL = new TravelFilter(null, null, null, null, null);
}
