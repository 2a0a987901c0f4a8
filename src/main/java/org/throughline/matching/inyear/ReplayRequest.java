package org.throughline.matching.inyear;

import org.throughline.matching.problem.Problem;

/**
 * A year to be replayed.
 *
 * @param year the year: its pupils who are neither kept nor staying come one by one
 * @param expected a problem with the same provisions and other pupils: what was to be expected
 * @param orders how many orders of arrival are drawn, 1 or more
 * @param seed seed of the random numbers; the same request with the same seed gives the same result
 * @param threads orders replayed side by side, 1 or more; changes nothing but the time
 */
public record ReplayRequest(Problem year, Problem expected, int orders, long seed, int threads) {}
