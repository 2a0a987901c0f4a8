package org.throughline.matching.exact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many pupils of each group come in by each door: whole numbers near given shares, with every limit kept and the
 * levels before the points at their caps.
 */
final class GroupCounts implements AutoCloseable {

    private static final double NEARLY_WHOLE = 1e-6;
    /** The part of the distance from the shares that is not worth more time. */
    private static final double NEAR_ENOUGH = 0.05;
    /** What it costs to be one more away from a share: below it, around it, above it, far above it. */
    private static final double BELOW = -2;

    private static final double ABOVE = 2.5;
    private static final double FAR_ABOVE = 5;
    private static final double UNWANTED = 3;

    private final PairModel model;
    private final SymmetryClasses groups;
    private final HighsModel highs = new HighsModel();
    private final NewColumns columns = new NewColumns();
    private final int levels;
    private int[] columnGroup = new int[1 << 12];
    private int[] columnIndex = new int[1 << 12];
    private double[] most = new double[1 << 12];
    private int count;

    GroupCounts(PairModel model, SymmetryClasses groups, long[] caps) {
        this.model = model;
        this.groups = groups;
        levels = model.profile.levels().size() - 1;
        double[] upper = new double[model.rowOpen.length + groups.count() + levels];
        double[] lower = new double[upper.length];
        Arrays.fill(lower, -HighsModel.INFINITY);
        for (int row = 0; row < model.rowOpen.length; row++) {
            upper[row] = model.rowOpen[row];
        }
        for (int group = 0; group < groups.count(); group++) {
            lower[model.rowOpen.length + group] = groups.size(group);
            upper[model.rowOpen.length + group] = groups.size(group);
        }
        for (int level = 0; level < levels; level++) {
            upper[model.rowOpen.length + groups.count() + level] = caps[level];
        }
        highs.addRows(lower, upper);
    }

    /**
     * Lets pupils of a group choose an option, by its place among the group's or -1 for none, about so many of them.
     */
    void add(int group, int index, double share) {
        double whole = Math.min(groups.size(group), Math.floor(share + NEARLY_WHOLE));
        double rest = Math.max(0, share - whole);
        if (whole > 0) {
            add(group, index, BELOW, whole);
        }
        if (rest > NEARLY_WHOLE) {
            add(group, index, 1 - 2 * rest, 1);
        }
        boolean isWanted = share > NEARLY_WHOLE;
        add(group, index, isWanted ? ABOVE : UNWANTED, 2);
        if (groups.size(group) > 2) {
            add(group, index, FAR_ABOVE, groups.size(group));
        }
    }

    private void add(int group, int index, double cost, double upTo) {
        if (count == columnGroup.length) {
            most = Arrays.copyOf(most, count * 2);
            columnGroup = Arrays.copyOf(columnGroup, count * 2);
            columnIndex = Arrays.copyOf(columnIndex, count * 2);
        }
        columnGroup[count] = group;
        columnIndex[count] = index;
        most[count] = upTo;
        count++;
        columns.begin(cost, upTo);
        columns.add(model.rowOpen.length + group, 1);
        int pupil = groups.representative(group);
        int option = index < 0 ? PairModel.UNPLACED : model.first[pupil] + index;
        for (int level = 0; level < levels; level++) {
            long adds = model.cost(model.profile.levels().get(level), pupil, option);
            if (adds != 0) {
                columns.add(model.rowOpen.length + groups.count() + level, adds);
            }
        }
        if (option != PairModel.UNPLACED) {
            for (int row : model.doorRows[model.door[option]]) {
                columns.add(row, 1);
            }
        }
    }

    /**
     * Finds whole numbers near the shares: those of the linear program where they are whole, the rest by a
     * mixed-integer program over the groups that it shares out, or over all where that has no solution.
     *
     * @return for each group the number of its pupils with none, then with each option; null when it was cut off or
     *     nothing keeps the caps
     */
    int @Nullable [][] solve(Work work) {
        columns.addTo(highs);
        if (highs.run(work) != HighsModel.OPTIMAL) {
            return null;
        }
        double[] values = values();
        boolean[] isShared = new boolean[groups.count()];
        boolean isWhole = true;
        for (int column = 0; column < count; column++) {
            if (Math.abs(values[column] - Math.rint(values[column])) > NEARLY_WHOLE) {
                isShared[columnGroup[column]] = true;
                isWhole = false;
            }
        }
        if (!isWhole) {
            values = wholeFrom(values, isShared, work);
        }
        return values == null ? null : counts(values);
    }

    private double @Nullable [] wholeFrom(double[] values, boolean[] isShared, Work work) {
        highs.set("mip_rel_gap", NEAR_ENOUGH);
        for (int column = 0; column < count; column++) {
            if (isShared[columnGroup[column]]) {
                highs.makeWhole(column, column);
            } else {
                highs.changeColumn(column, Math.rint(values[column]), Math.rint(values[column]));
            }
        }
        int status = highs.run(work);
        if (status == HighsModel.INFEASIBLE) {
            for (int column = 0; column < count; column++) {
                highs.changeColumn(column, most[column]);
            }
            highs.makeWhole(0, count - 1);
            status = highs.run(work);
        }
        return status == HighsModel.OPTIMAL ? values() : null;
    }

    private double[] values() {
        return highs.solution(count, model.rowOpen.length + groups.count() + levels)
                .columns();
    }

    private int[][] counts(double[] values) {
        int[][] counts = new int[groups.count()][];
        Arrays.setAll(counts, group -> {
            int pupil = groups.representative(group);
            return new int[1 + model.first[pupil + 1] - model.first[pupil]];
        });
        for (int column = 0; column < count; column++) {
            counts[columnGroup[column]][columnIndex[column] + 1] += (int) Math.rint(values[column]);
        }
        return counts;
    }

    @Override
    public void close() {
        highs.close();
    }
}
