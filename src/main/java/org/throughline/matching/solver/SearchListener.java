package org.throughline.matching.solver;

import java.time.Duration;
import java.util.function.Supplier;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/** Follows a search and may stop it. Called on the search's threads; it must return quickly. */
public interface SearchListener {

    /** Hears nothing and stops nothing. */
    SearchListener NONE = new SearchListener() {};

    /**
     * A better plan was found.
     *
     * @param elapsed time since the search began
     * @param objective its totals by the run's own weights
     * @param answer gives the answer; work is done only when it is asked for
     */
    default void improved(Duration elapsed, Totals objective, Supplier<Answer> answer) {}

    /** Whether the search must end now, with the best plan so far. Asked many times a second. */
    default boolean isStopRequested() {
        return false;
    }
}
