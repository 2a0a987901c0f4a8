package org.throughline.interchange.pack;

import java.time.Duration;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/**
 * How an answer came about, for its summary.
 *
 * @param profile the order of the levels
 * @param weights the weights inside the points
 * @param seed seed of the random numbers
 * @param steps steps of the local search
 * @param endedBy why the search ended, in the pack's words
 * @param took time the search took
 * @param threads searches side by side
 */
record RunFacts(Profile profile, Weights weights, long seed, long steps, String endedBy, Duration took, int threads) {

    /** The engine that found the answer. */
    static final String SOLVER = "OptaPlanner 10.1.0";
}
