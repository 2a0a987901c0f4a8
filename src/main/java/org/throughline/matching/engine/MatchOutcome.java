package org.throughline.matching.engine;

import java.time.Duration;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchResult.EndedBy;

/**
 * What a match found.
 *
 * @param answer the best answer
 * @param objective its totals by the run's own weights
 * @param steps steps of the exact core and of the local search together; the same request limited to these repeats it
 * @param endedBy why it ended
 * @param took time it took
 * @param proof what is known about each level
 */
public record MatchOutcome(Answer answer, Totals objective, long steps, EndedBy endedBy, Duration took, Proof proof) {}
