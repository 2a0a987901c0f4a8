package org.throughline.matching.exact;

import java.util.Arrays;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/** The best sound plan so far, and who hears of a better one. */
final class Incumbent {

    private final PairModel model;
    private final ExactListener listener;
    private int[] chosen;
    private long[] values;
    private boolean found;

    Incumbent(PairModel model, ExactListener listener) {
        this.model = model;
        this.listener = listener;
        chosen = model.before();
        values = model.values(chosen);
    }

    /** Takes a choice when it keeps every rule and is better than the one before. */
    void offer(int[] candidate) {
        long[] offered = model.values(candidate);
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
        return model.totals(values);
    }
}
