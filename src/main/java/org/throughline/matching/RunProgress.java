package org.throughline.matching;

import jakarta.persistence.Embeddable;
import org.throughline.matching.problem.Totals;

/**
 * How good the best plan was at a moment of a run.
 *
 * @param millis milliseconds searched
 * @param unplaced pupils with no place
 * @param preferenceNotMet first preferences not met
 * @param outOfBorough pupils out of the borough
 * @param points points by the run's weights
 */
@Embeddable
public record RunProgress(long millis, long unplaced, long preferenceNotMet, long outOfBorough, long points) {

    static RunProgress of(long millis, Totals totals) {
        return new RunProgress(
                millis, totals.unplaced(), totals.preferenceNotMet(), totals.outOfBorough(), totals.points());
    }
}
