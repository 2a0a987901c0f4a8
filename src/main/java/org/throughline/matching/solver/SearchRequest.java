package org.throughline.matching.solver;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;

/**
 * What to search for and how long.
 *
 * @param problem the problem
 * @param profile the order of the levels
 * @param weights weights inside the points
 * @param timeLimit the longest the search may take; loading and writing are not counted
 * @param stepLimit steps of the local search after which it ends, 0 or more; null for no such limit
 * @param seed seed of the random numbers
 * @param threads searches side by side, 1 or more; each has a seed of its own that follows from {@code seed}
 * @param start an answer to start from, or null to start from nothing
 * @param goal whether totals by the run's weights are as good as they can be; the search ends there
 */
public record SearchRequest(
        Problem problem,
        Profile profile,
        Weights weights,
        Duration timeLimit,
        @Nullable Long stepLimit,
        long seed,
        int threads,
        @Nullable Answer start,
        Predicate<Totals> goal) {

    /** The longest time limit accepted: a day. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses limits and thread counts that are not positive, and times over a day. */
    public SearchRequest {
        if (timeLimit.isNegative() || timeLimit.isZero() || timeLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The time limit lies between 1 second and 24 hours");
        }
        if (threads < 1 || (stepLimit != null && stepLimit < 0)) {
            throw new IllegalArgumentException("Threads are 1 or more, steps 0 or more");
        }
    }

    /** A request with default weights, one thread and seed 0. */
    public static SearchRequest of(Problem problem, Profile profile, Duration timeLimit) {
        return new SearchRequest(problem, profile, Weights.DEFAULT, timeLimit, null, 0, 1, null, totals -> false);
    }

    /** The same request that ends after a number of steps. */
    public SearchRequest withSteps(long steps) {
        return new SearchRequest(problem, profile, weights, timeLimit, steps, seed, threads, start, goal);
    }

    /** The same request with another seed. */
    public SearchRequest withSeed(long otherSeed) {
        return new SearchRequest(problem, profile, weights, timeLimit, stepLimit, otherSeed, threads, start, goal);
    }

    /** The same request with other weights. */
    public SearchRequest withWeights(Weights otherWeights) {
        return new SearchRequest(problem, profile, otherWeights, timeLimit, stepLimit, seed, threads, start, goal);
    }

    /** The same request that starts from an answer, with so much time, some steps done already, and a goal. */
    public SearchRequest from(@Nullable Answer answer, Duration most, long stepsDone, Predicate<Totals> newGoal) {
        Long left = stepLimit == null ? null : Long.valueOf(stepLimit - stepsDone);
        return new SearchRequest(problem, profile, weights, most, left, seed, threads, answer, newGoal);
    }
}
