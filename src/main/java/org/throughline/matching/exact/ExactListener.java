package org.throughline.matching.exact;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/** Follows the exact core and may stop it. Called on its threads; it must return quickly. */
public interface ExactListener {

    /** Hears nothing and stops nothing. */
    ExactListener NONE = new ExactListener() {};

    /** Hears nothing and stops when somebody says so. */
    static ExactListener stoppedBy(BooleanSupplier stop) {
        return new ExactListener() {
            @Override
            public boolean isStopRequested() {
                return stop.getAsBoolean();
            }
        };
    }

    /** Something else is being worked on, in words for people. */
    default void working(String on) {}

    /**
     * A better plan was found.
     *
     * @param objective its totals by the run's own weights, kept pupils counted
     * @param answer gives the answer; work is done only when it is asked for
     */
    default void improved(Totals objective, Supplier<Answer> answer) {}

    /** Whether the core must end now with what it has. Asked often, by several threads. */
    default boolean isStopRequested() {
        return false;
    }
}
