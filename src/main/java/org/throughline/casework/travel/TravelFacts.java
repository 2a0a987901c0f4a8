package org.throughline.casework.travel;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about a child's way to school beside its length.
 *
 * @param canWalk whether the child can reasonably be expected to walk, by need and mobility; null where nobody judged
 *     it
 * @param isLowIncome whether the family is on a low income as schedule 35B has it; null where it is not recorded
 * @param unsafe provisions to which there is no safe route to walk
 * @param why on what evidence, 1 to 1,000 characters; blank where nothing is recorded
 * @param by who recorded it; null where nothing is recorded
 * @param at when; null where nothing is recorded
 */
public record TravelFacts(
        @Nullable Boolean canWalk,
        @Nullable Boolean isLowIncome,
        Set<UUID> unsafe,
        String why,
        @Nullable String by,
        @Nullable Instant at) {

    /** Nothing is recorded. */
    public static final TravelFacts NOTHING = new TravelFacts(null, null, Set.of(), "", null, null);

    /** Copies the set. */
    public TravelFacts {
        unsafe = Set.copyOf(unsafe);
    }
}
