package org.throughline.matching.exact;

import java.util.Arrays;
import java.util.List;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Totals;

/** The best sound plan so far, and who hears of a better one. */
final class Incumbent {

    private final PairModel model;
    private final ExactListener listener;
    private final List<Level> levels;
    private int[] chosen;
    private long[] values;
    private boolean found;

    Incumbent(PairModel model, ExactListener listener) {
        this.model = model;
        this.listener = listener;
        levels = model.profile.levels();
        chosen = new int[model.pupils.length];
        Arrays.fill(chosen, PairModel.UNPLACED);
        values = valuesOf(chosen);
    }

    /** Takes a choice when it keeps every rule and is better than the one before. */
    void offer(int[] candidate) {
        long[] offered = valuesOf(candidate);
        if ((!found || Arrays.compare(offered, values) < 0) && Plan.isSound(model, candidate)) {
            found = true;
            chosen = candidate.clone();
            values = offered;
            int[] told = chosen;
            listener.improved(totals(), () -> model.answer(told));
        }
    }

    /** The value of each level of the profile, kept pupils not counted. */
    long[] values() {
        return values.clone();
    }

    /** The option of each pupil. */
    int[] chosen() {
        return chosen.clone();
    }

    Answer answer() {
        return model.answer(chosen);
    }

    /** The totals by the run's weights, kept pupils counted; levels outside the profile are 0. */
    Totals totals() {
        long[] all = new long[Level.values().length];
        for (int level = 0; level < values.length; level++) {
            all[levels.get(level).ordinal()] = values[level];
        }
        return new Totals(
                        all[Level.UNPLACED.ordinal()],
                        all[Level.PREFERENCE_NOT_MET.ordinal()],
                        all[Level.OUT_OF_BOROUGH.ordinal()],
                        all[Level.POINTS.ordinal()])
                .plus(model.kept);
    }

    private long[] valuesOf(int[] candidate) {
        long[] sums = new long[levels.size()];
        for (int level = 0; level < sums.length; level++) {
            for (int pupil = 0; pupil < candidate.length; pupil++) {
                sums[level] += model.cost(levels.get(level), pupil, candidate[pupil]);
            }
        }
        return sums;
    }
}
