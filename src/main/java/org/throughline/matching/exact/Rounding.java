package org.throughline.matching.exact;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.throughline.matching.exact.LinearRelaxation.Shares;
import org.throughline.matching.exact.PlacementProgram.Kind;
import org.throughline.matching.exact.PlacementProgram.Outcome;

/** Makes a whole plan of a linear program that shares pupils out between options. */
final class Rounding {

    /** The few pupils who are shared out take seconds; a limit is needed all the same. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Rounding() {}

    /**
     * A plan near a linear program: pupils with one option stay with it, the others get the best of those they have a
     * share in that leave nobody above a limit.
     */
    static int[] of(PairModel model, Shares shares, BooleanSupplier stop) {
        int points = model.profile.levels().size() - 1;
        Work work = new Work(LONGEST, 1, stop);
        try (PlacementProgram program = new PlacementProgram(model, SymmetryClasses.ofOne(model), Kind.WHOLE)) {
            for (int pupil = 0; pupil < model.pupils.length; pupil++) {
                // where everything else fails: no place, or the one that goes on
                int last = model.stay[pupil];
                boolean hasLast = false;
                for (int option : shares.options()[pupil]) {
                    program.add(pupil, option);
                    hasLast |= option == last;
                }
                if (!hasLast) {
                    program.add(pupil, last);
                }
            }
            program.aim(points, new long[points], PlacementProgram.EXCESS * model.mostPoints);
            return program.solve(work) == Outcome.OPTIMAL
                    ? program.chosen(PairModel.UNPLACED)
                    : Plan.repaired(
                            model,
                            Arrays.stream(shares.chosen())
                                    .map(option -> Math.max(option, PairModel.UNPLACED))
                                    .toArray(),
                            LevelCosts.lexicographic(model, points + 1, model.pupils.length));
        }
    }
}
