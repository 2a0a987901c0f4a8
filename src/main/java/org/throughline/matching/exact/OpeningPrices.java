package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.matching.exact.OpeningModel.Outcome;
import org.throughline.matching.exact.OpeningModel.Status;
import org.throughline.matching.exact.OpeningRequest.Opening;
import org.throughline.matching.problem.Level;

/**
 * What openings that are not in the program yet could change, by the prices of a linear program that was solved without
 * them: whether one could make it cheaper, and which ones a better choice could have.
 */
final class OpeningPrices {

    /** By how much an opening outside must make the linear program cheaper to be brought in. */
    private static final double CHEAPER = 1e-6;

    private final OpeningColumns columns;
    private final PairModel model;
    private final Rows rows;
    /** The most pupils that each opening has room for, or more. */
    private final long[] room;

    /**
     * Where the rows of a program stand.
     *
     * @param sizes the row of the first group
     * @param levels the row of the first level
     * @param budgets the row of the first period's budget
     * @param number the row of the number of openings
     * @param capital the row of all their capital
     * @param alternatives rows of openings that exclude one another, by the word that they share
     */
    record Rows(int sizes, int levels, int budgets, int number, int capital, Map<String, Integer> alternatives) {}

    OpeningPrices(OpeningColumns columns, Rows rows) {
        this.columns = columns;
        this.model = columns.model;
        this.rows = rows;
        long[] most = new long[model.provisions.length];
        int[] doors = new int[model.provisions.length];
        for (int door = 0; door < model.doorRows.length; door++) {
            int provision = model.doorProvision[door];
            doors[provision]++;
            most[provision] += Arrays.stream(model.doorRows[door])
                    .map(row -> model.rowOpen[row])
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
        for (int row = 0; row < model.rowOpen.length; row++) {
            int provision = model.indexOf(model.rowLimit[row].provisionId());
            if (model.rowDoors[row].length == doors[provision]) {
                most[provision] = Math.min(most[provision], model.rowOpen[row]);
            }
        }
        room = new long[columns.openings];
        for (int provision = 0; provision < most.length; provision++) {
            if (columns.openingOf[provision] != OpeningColumns.NONE) {
                room[columns.openingOf[provision]] += most[provision];
            }
        }
    }

    private record Gain(double each, int pupils) {}

    /**
     * A linear program that aims at the last level.
     *
     * @param outcome how it was solved
     * @param outside the reduced cost of each opening outside; 0 where that is not known
     */
    record Relaxed(Outcome outcome, double[] outside) {

        Relaxed with(long bound) {
            return new Relaxed(outcome.with(bound), outside);
        }

        boolean isSolved() {
            return outcome.status() == Status.OPTIMAL;
        }

        /** The least that the aim can come to, whatever is brought in. */
        long boundOfAll() {
            return OpeningModel.whole(outcome.value()
                    + Arrays.stream(outside).filter(each -> each < 0).sum());
        }
    }

    /** What openings outside could change by the prices of an outcome. */
    Relaxed after(Outcome outcome) {
        boolean isKnown = outcome.status() == Status.OPTIMAL && !columns.isWhole();
        return new Relaxed(outcome, isKnown ? outside(outcome.numbers().duals()) : new double[columns.openings]);
    }

    /** So many openings outside, or fewer, that would make the linear program cheaper by the most. */
    boolean[] cheaper(Relaxed relaxed, int most) {
        boolean[] cheaper = new boolean[columns.openings];
        IntStream.range(0, columns.openings)
                .boxed()
                .filter(opening -> relaxed.outside[opening] < -CHEAPER)
                .sorted(Comparator.comparingDouble(opening -> relaxed.outside[opening]))
                .limit(most)
                .forEach(opening -> cheaper[opening] = true);
        return cheaper;
    }

    /** The openings outside that a choice which comes to this may have. */
    boolean[] couldBeIn(Relaxed relaxed, long value) {
        double most = value - relaxed.outcome.value() + OpeningModel.GAP;
        boolean[] could = new boolean[columns.openings];
        for (int opening = 0; opening < could.length; opening++) {
            could[opening] = columns.isOutside(opening) && relaxed.outside[opening] <= most;
        }
        return could;
    }

    /**
     * The reduced cost of each opening outside, with the pupils who would gain most by it: a choice that has it costs
     * at least so much more than the linear program. Infinite for those inside or beyond the budget.
     *
     * @param duals the duals of the rows of a linear program that aims at the last level
     */
    private double[] outside(double[] duals) {
        List<List<Gain>> gains = new ArrayList<>();
        for (int opening = 0; opening < columns.openings; opening++) {
            gains.add(new ArrayList<>());
        }
        double[] best = new double[columns.openings];
        List<Integer> touched = new ArrayList<>();
        for (int group = 0; group < columns.groups.count(); group++) {
            int pupil = columns.groups.representative(group);
            for (int at = model.first[pupil]; at < model.first[pupil + 1]; at++) {
                int opening = columns.openingOf[model.provisionOf(at)];
                if (opening != OpeningColumns.NONE && !columns.isThere(opening)) {
                    double gain = duals[rows.sizes + group] - reducedByLevels(pupil, at, duals);
                    if (gain > best[opening]) {
                        if (best[opening] == 0) {
                            touched.add(opening);
                        }
                        best[opening] = gain;
                    }
                }
            }
            for (int opening : touched) {
                gains.get(opening).add(new Gain(best[opening], columns.groups.size(group)));
                best[opening] = 0;
            }
            touched.clear();
        }
        double[] reduced = new double[columns.openings];
        for (int opening = 0; opening < columns.openings; opening++) {
            reduced[opening] = columns.isOutside(opening)
                    ? alone(opening, duals) - most(gains.get(opening), room[opening])
                    : Double.POSITIVE_INFINITY;
        }
        return reduced;
    }

    /** What an option costs, less what its entries in the rows of levels are worth. */
    private double reducedByLevels(int pupil, int at, double[] duals) {
        List<Level> levels = model.profile.levels();
        double reduced = model.cost(levels.getLast(), pupil, at);
        for (int level = 0; level < levels.size(); level++) {
            double dual = duals[rows.levels + level];
            if (dual != 0) {
                reduced -= dual * model.cost(levels.get(level), pupil, at);
            }
        }
        return reduced;
    }

    private double alone(int index, double[] duals) {
        Opening opening = columns.request.openings().get(index);
        double reduced = opening.fixed()
                * (1 - duals[rows.levels + model.profile.levels().size() - 1]);
        for (int period = 0; period < opening.capital().size(); period++) {
            reduced -= duals[rows.budgets + period] * opening.capital().get(period);
        }
        reduced -= duals[rows.number] + duals[rows.capital] * opening.wholeCapital();
        Integer alternative = rows.alternatives.get(opening.alternative());
        return alternative == null ? reduced : reduced - duals[alternative];
    }

    /** The most that so many pupils can gain. */
    private static double most(List<Gain> gains, long room) {
        gains.sort(Comparator.comparingDouble(Gain::each).reversed());
        double sum = 0;
        long left = room;
        for (Gain gain : gains) {
            long taken = Math.min(left, gain.pupils());
            sum += taken * gain.each();
            left -= taken;
        }
        return sum;
    }
}
