package org.throughline.matching.exact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/**
 * What to prove and how long to try.
 *
 * @param problem the problem
 * @param profile the order of the levels
 * @param weights weights inside the points
 * @param timeLimit the longest it may take
 * @param stepLimit the most flows, linear and mixed-integer programs to solve; what the clock does not cut off repeats
 * @param nativeCode whether HiGHS may be used; without it only relaxations that nest are solved
 */
public record ExactRequest(
        Problem problem, Profile profile, Weights weights, Duration timeLimit, long stepLimit, boolean nativeCode) {

    /** A request that uses HiGHS where its native code can be loaded. */
    public static ExactRequest of(Problem problem, Profile profile, Weights weights, Duration timeLimit) {
        return new ExactRequest(problem, profile, weights, timeLimit, Long.MAX_VALUE, HighsModel.isThere());
    }

    /** The same request with a limit on steps; null for none. */
    public ExactRequest withSteps(@Nullable Long steps) {
        return new ExactRequest(
                problem, profile, weights, timeLimit, steps == null ? Long.MAX_VALUE : steps, nativeCode);
    }
}
