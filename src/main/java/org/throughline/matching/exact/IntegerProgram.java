package org.throughline.matching.exact;

import org.throughline.matching.exact.PlacementProgram.Kind;
import org.throughline.matching.exact.PlacementProgram.Outcome;

/** Mixed-integer programs over the few options that can still matter: they find a plan, and prove it the best. */
final class IntegerProgram {

    /** Distance from the bound, in points, within which options are looked at first. */
    private static final long FIRST_DISTANCE = 2;
    /** How much wider the next look is when the last one found nothing that keeps the caps. */
    private static final long WIDER = 16;

    private final PairModel model;
    private final LowerBounds bounds;
    private final Incumbent incumbent;
    private final ExactListener listener;
    private final Work work;
    private final int points;

    IntegerProgram(PairModel model, LowerBounds bounds, Incumbent incumbent, ExactListener listener, Work work) {
        this.model = model;
        this.bounds = bounds;
        this.incumbent = incumbent;
        this.listener = listener;
        this.work = work;
        points = model.profile.levels().size() - 1;
    }

    /**
     * The best plan with the earlier levels at their caps.
     *
     * @return whether it was found and proven; false when the time was over or no such plan exists
     */
    boolean solve(long[] caps) {
        DualPrices.Evaluation evaluation = bounds.prices(points);
        if (evaluation == null) {
            return false;
        }
        long bound = evaluation.bound(caps);
        long distance = Math.max(FIRST_DISTANCE, bound / 1_000_000);
        long all = Long.MAX_VALUE / PlacementProgram.SCALE - 1;
        while (work.mayGoOn()) {
            listener.working("The best plan within " + distance + " points of the bound");
            try (PlacementProgram program = new PlacementProgram(model, SymmetryClasses.ofOne(model), Kind.WHOLE)) {
                boolean complete = addWithin(program, evaluation, distance);
                program.aim(points, caps, 0);
                Outcome outcome = program.solve(work);
                if (outcome == Outcome.OPTIMAL) {
                    incumbent.offer(program.chosen(PairModel.UNPLACED));
                    long value = Math.round(program.value());
                    if (complete || value - bound <= distance) {
                        bounds.claim(points, proven(program), caps);
                        return true;
                    }
                    distance = value - bound;
                } else if (outcome == Outcome.CUT_OFF || complete) {
                    return false;
                } else {
                    distance = Math.min(all, distance * WIDER);
                }
            }
        }
        return false;
    }

    /** The least whole value that a solved program leaves possible; never above what it found. */
    private static long proven(PlacementProgram program) {
        return Math.min(Math.round(program.value()), program.wholeBound());
    }

    /** Adds every option that a plan within a distance of the bound can have; true when that is all there are. */
    private boolean addWithin(PlacementProgram program, DualPrices.Evaluation evaluation, long distance) {
        // the bound was rounded up, so a plan at this distance can be almost one point further from the exact sum
        long most = Math.multiplyExact(distance + 1, evaluation.prices().scale());
        boolean complete = true;
        for (int pupil = 0; pupil < model.pupils.length; pupil++) {
            if (model.mayBeUnplaced(pupil)) {
                if (evaluation.reduced(model, pupil, PairModel.UNPLACED) <= most) {
                    program.add(pupil, PairModel.UNPLACED);
                } else {
                    complete = false;
                }
            }
            for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
                if (evaluation.reduced(model, pupil, option) <= most) {
                    program.add(pupil, option);
                } else {
                    complete = false;
                }
            }
        }
        return complete;
    }

    /**
     * The least value of a level, with the earlier ones at their caps, by a mixed-integer program over groups.
     *
     * @return the value, or -1 when it was not found in time
     */
    long least(int level, long[] caps) {
        listener.working(
                "Proof for: " + model.profile.levels().get(level).label().toLowerCase(java.util.Locale.UK));
        SymmetryClasses groups = SymmetryClasses.alikeBeforePoints(model);
        try (PlacementProgram program = new PlacementProgram(model, groups, Kind.WHOLE)) {
            for (int group = 0; group < groups.count(); group++) {
                int pupil = groups.representative(group);
                if (model.mayBeUnplaced(pupil)) {
                    program.add(group, PairModel.UNPLACED);
                }
                for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
                    program.add(group, option);
                }
            }
            program.aim(level, caps, 0);
            if (program.solve(work) != Outcome.OPTIMAL) {
                return -1;
            }
            incumbent.offer(program.chosen(PairModel.UNPLACED));
            long value = proven(program);
            bounds.claim(level, value, caps);
            return value;
        }
    }
}
