package org.throughline.transitions.impact;

import java.util.Optional;
import org.throughline.transitions.catalogue.Tier;

/**
 * A child who moved with a record.
 *
 * @param tier the level of support as it was handed over
 * @param before attendance in the year before the move; empty where it is not recorded
 * @param after attendance in the year of the move; empty where it is not recorded
 */
record Moved(Tier tier, Optional<TermShare> before, Optional<TermShare> after) {

    /** Whether both are recorded. */
    boolean isPaired() {
        return before.isPresent() && after.isPresent();
    }
}
