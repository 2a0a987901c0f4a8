package org.throughline.matching;

import java.util.ArrayList;
import java.util.List;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Totals;

/**
 * How two runs differ.
 *
 * @param change totals of the second less totals of the first, points by the default weights
 * @param moved children of both runs who are not at the same provision
 * @param onlyFirst children of the first run only
 * @param onlySecond children of the second run only
 */
public record RunDifference(Totals change, List<Move> moved, int onlyFirst, int onlySecond) {

    /**
     * A child who is elsewhere in the second run.
     *
     * @param first the place in the first run
     * @param second the place in the second run
     */
    public record Move(Placement first, Placement second) {}

    /** The difference from one run's result to another's. */
    public static RunDifference between(RunResult first, RunResult second) {
        List<Move> moved = new ArrayList<>();
        int onlyFirst = 0;
        for (Placement before : first.assessment().placements()) {
            var after = second.assessment().placement(before.pupil().id());
            if (after.isEmpty()) {
                onlyFirst++;
            } else if (!place(before).equals(place(after.get()))) {
                moved.add(new Move(before, after.get()));
            }
        }
        int onlySecond = (int) second.assessment().placements().stream()
                .filter(placement ->
                        first.assessment().placement(placement.pupil().id()).isEmpty())
                .count();
        return new RunDifference(
                second.assessment().totals().minus(first.assessment().totals()), moved, onlyFirst, onlySecond);
    }

    private static String place(Placement placement) {
        return placement.provision() == null ? "" : placement.provision().id();
    }
}
