package org.throughline.matching.exact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The options that are columns of a program; the others come in when prices ask for them. */
final class ColumnGeneration {

    /** So many options go into a program at once without being asked for. */
    private static final int FEW = 15_000;
    /** Options of one group added at a time. */
    private static final int AT_ONCE = 6;

    private final PairModel model;
    private final SymmetryClasses groups;
    private final PlacementProgram program;
    private final boolean[] in;

    ColumnGeneration(PairModel model, SymmetryClasses groups, PlacementProgram program) {
        this.model = model;
        this.groups = groups;
        this.program = program;
        in = new boolean[model.door.length];
    }

    /**
     * Puts in no place, or the place that goes on, for everybody, and the options that are cheapest by a guess, or all
     * where they are few.
     */
    void begin(DualPrices.@Nullable Evaluation guess) {
        int options = 0;
        for (int group = 0; group < groups.count(); group++) {
            int pupil = groups.representative(group);
            options += model.first[pupil + 1] - model.first[pupil];
            if (model.mayBeUnplaced(pupil)) {
                program.add(group, PairModel.UNPLACED);
            } else {
                add(group, model.stay[pupil]);
            }
        }
        for (int group = 0; group < groups.count(); group++) {
            int pupil = groups.representative(group);
            if (guess != null && options > FEW) {
                addCheapest(group, pupil, guess, Long.MAX_VALUE);
            } else {
                for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
                    if (!in[option]) {
                        add(group, option);
                    }
                }
            }
        }
    }

    /** Puts in these options of each group. */
    void add(int[][] wanted) {
        for (int group = 0; group < wanted.length; group++) {
            for (int option : wanted[group]) {
                if (option != PairModel.UNPLACED && !in[option]) {
                    add(group, option);
                }
            }
        }
    }

    /** Puts in options that are cheaper than those inside; false when there are none. */
    boolean addCheaper(DualPrices.Evaluation evaluation) {
        int before = program.size();
        for (int group = 0; group < groups.count(); group++) {
            int pupil = groups.representative(group);
            addCheapest(group, pupil, evaluation, leastInside(pupil, evaluation) - 1);
        }
        return program.size() > before;
    }

    private void add(int group, int option) {
        in[option] = true;
        program.add(group, option);
    }

    private long leastInside(int pupil, DualPrices.Evaluation evaluation) {
        long least = model.mayBeUnplaced(pupil) ? evaluation.reduced(model, pupil, PairModel.UNPLACED) : Long.MAX_VALUE;
        for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
            if (in[option]) {
                least = Math.min(least, evaluation.reduced(model, pupil, option));
            }
        }
        return least;
    }

    /** Adds the cheapest options of a group that are not in the program and cost less than so much. */
    private void addCheapest(int group, int pupil, DualPrices.Evaluation evaluation, long below) {
        int[] cheapest = new int[AT_ONCE];
        long[] prices = new long[AT_ONCE];
        Arrays.fill(prices, below);
        int found = 0;
        for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
            if (!in[option]) {
                long price = evaluation.reduced(model, pupil, option);
                int at = Math.min(found, AT_ONCE - 1);
                if (price < prices[at]) {
                    found = Math.min(found + 1, AT_ONCE);
                    for (; at > 0 && prices[at - 1] > price; at--) {
                        prices[at] = prices[at - 1];
                        cheapest[at] = cheapest[at - 1];
                    }
                    prices[at] = price;
                    cheapest[at] = option;
                }
            }
        }
        for (int at = 0; at < found; at++) {
            add(group, cheapest[at]);
        }
    }
}
