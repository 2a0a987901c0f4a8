package org.throughline.matching.solver;

import java.time.Duration;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/**
 * What a search found.
 *
 * @param answer the best answer
 * @param objective its totals by the run's own weights, as the search counted them
 * @param steps steps of the local search taken; the same request limited to these steps finds the same answer
 * @param endedBy why the search ended
 * @param took time the search took
 */
public record SearchResult(Answer answer, Totals objective, long steps, EndedBy endedBy, Duration took) {

    /** Why a search ended. */
    public enum EndedBy {
        /** Every level is proven to be the best there is. */
        PROVEN("proven"),
        /** The time limit was reached. */
        TIME("time"),
        /** The step limit was reached, or no step was left to try. */
        STEPS("steps"),
        /** Somebody stopped it. */
        INTERRUPTED("interrupted");

        private final String key;

        EndedBy(String key) {
            this.key = key;
        }

        /** The word used in pack files. */
        public String key() {
            return key;
        }
    }
}
