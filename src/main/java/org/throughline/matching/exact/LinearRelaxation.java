package org.throughline.matching.exact;

import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.PlacementProgram.Kind;
import org.throughline.matching.exact.PlacementProgram.Outcome;

/**
 * Linear programs, one level after the other. Columns are added as prices ask for them; a level is done when no option
 * outside the program is cheaper than those inside.
 */
final class LinearRelaxation {

    private final PairModel model;
    private final LowerBounds bounds;
    private final ExactListener listener;
    private final Work work;
    private final int points;

    LinearRelaxation(PairModel model, LowerBounds bounds, ExactListener listener, Work work) {
        this.model = model;
        this.bounds = bounds;
        this.listener = listener;
        this.work = work;
        points = model.profile.levels().size() - 1;
    }

    /**
     * Bounds the levels before the points.
     *
     * @param caps receives the bound of each level
     * @return options of each pupil with which the caps can be kept where pupils may be shared out, or null when it was
     *     cut off before
     */
    int @Nullable [][] boundLevels(long[] caps, DualPrices.@Nullable Evaluation guess) {
        SymmetryClasses groups = SymmetryClasses.alikeBeforePoints(model);
        try (PlacementProgram program = new PlacementProgram(model, groups, Kind.LEVELS)) {
            ColumnGeneration columns = new ColumnGeneration(model, groups, program);
            columns.begin(guess);
            for (int level = 0; level < points; level++) {
                listener.working(
                        "Bound on: " + model.profile.levels().get(level).label().toLowerCase(java.util.Locale.UK));
                program.aim(level, caps, model.mostPoints);
                if (!settle(program, columns, caps)) {
                    return null;
                }
                caps[level] = bounds.selfChecked(level, caps);
            }
            return groups.ofMembers(model, program.shares());
        }
    }

    /**
     * Bounds the points, with the earlier levels at their caps.
     *
     * @param wanted options of each pupil to begin with
     * @return what the last program that was solved shares out, or null when none was solved in time
     */
    @Nullable
    Shares boundPoints(long[] caps, int[][] wanted, DualPrices.@Nullable Evaluation guess) {
        SymmetryClasses groups = SymmetryClasses.ofOne(model);
        Shares last = null;
        try (PlacementProgram program = new PlacementProgram(model, groups, Kind.LINEAR)) {
            ColumnGeneration columns = new ColumnGeneration(model, groups, program);
            columns.begin(guess);
            columns.add(wanted);
            double excess = PlacementProgram.EXCESS * model.mostPoints;
            program.aim(points, caps, excess);
            listener.working("Bound on: points");
            while (program.solve(work) == Outcome.OPTIMAL) {
                last = new Shares(program.chosen(Shares.SHARED), program.shares(), program.isWhole(), false);
                boolean above = program.isAboveCaps();
                if (isSettled(program, columns, caps)) {
                    if (!above) {
                        return last.settled();
                    }
                    // going above a cap was too cheap
                    excess *= PlacementProgram.EXCESS;
                    program.aim(points, caps, excess);
                }
            }
            return last;
        }
    }

    /**
     * What a linear program says.
     *
     * @param chosen the option of each pupil, {@link #SHARED} where it shares the pupil out
     * @param options the options with a share, by pupil
     * @param isWhole whether no pupil is shared out
     * @param isSettled whether no option outside the program could make it better
     */
    record Shares(int[] chosen, int[][] options, boolean isWhole, boolean isSettled) {

        static final int SHARED = -2;

        private Shares settled() {
            return new Shares(chosen, options, isWhole, true);
        }
    }

    private boolean settle(PlacementProgram program, ColumnGeneration columns, long[] caps) {
        while (program.solve(work) == Outcome.OPTIMAL) {
            if (isSettled(program, columns, caps)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the prices of a solved program and adds what they ask for; true when they ask for nothing. */
    private boolean isSettled(PlacementProgram program, ColumnGeneration columns, long[] caps) {
        long whole = program.wholeBound();
        DualPrices.Evaluation evaluation = program.prices().evaluate(model);
        bounds.offer(evaluation, caps);
        return evaluation.bound(caps) >= whole || !columns.addCheaper(evaluation);
    }
}
