package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.OpeningRequest.Opening;

/**
 * Openings and placements as one mixed-integer program. Rows: the limits, where those of an opening have room only if
 * it is chosen; every group placed once; sets kept apart; levels; budgets. The rows 'nobody is where nothing is open',
 * one for each option that needs an opening, make the linear program strong; they are put in as it breaks them.
 */
final class OpeningModel implements AutoCloseable {

    /** How a solve ended. */
    enum Status {
        /** Nothing better exists. */
        OPTIMAL,
        /** Nothing exists. */
        INFEASIBLE,
        /** It was cut off. */
        CUT_OFF
    }

    /**
     * What a solve says.
     *
     * @param status how it ended
     * @param bound the least the aim can come to; {@link Long#MIN_VALUE} where that is not known
     * @param found the choice found, or null
     * @param value what a linear program that was solved to its end comes to
     * @param numbers its solution
     */
    record Outcome(
            Status status,
            long bound,
            OpeningColumns.@Nullable Chosen found,
            double value,
            HighsModel.Solution numbers) {

        /** Nothing solved yet. */
        static final Outcome NOTHING = new Outcome(Status.CUT_OFF, Long.MIN_VALUE, null);

        private Outcome(Status status, long bound, OpeningColumns.@Nullable Chosen found) {
            this(status, bound, found, 0, HighsModel.Solution.NONE);
        }

        /** The same with another bound. */
        Outcome with(long other) {
            return new Outcome(status, other, found, value, numbers);
        }
    }

    private static final int NONE = OpeningColumns.NONE;
    private static final int INFEASIBLE_OR_UNBOUNDED = 9;
    /** By how much a share of an option must be above the share of its opening to count. */
    private static final double BROKEN = 1e-5;
    /** Values are whole, so a gap below one is none. */
    static final double GAP = 0.5;
    /** The part of a bound that may be lost to the solver's own rounding. */
    private static final double ROUNDING = 1e-9;

    private final OpeningRequest request;
    private final PairModel model;
    private final OpeningColumns columns;
    private final HighsModel highs = new HighsModel();
    private final ApartRows apart;
    private final int levels;
    /** Whether the row that ties a column to its opening is in. */
    private boolean[] tied = new boolean[0];

    private final Map<String, Integer> alternatives;
    private final int[] candidates;
    private final int levelRow;
    private final int budgetRow;
    private final int countRow;
    private final int capitalRow;
    private final int alternativeRow;
    private final int provisionRow;
    private final List<Integer> otherRows = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private int rows;

    OpeningModel(OpeningColumns columns) {
        this.columns = columns;
        request = columns.request;
        model = columns.model;
        levels = model.profile.levels().size();
        levelRow = model.rowOpen.length + columns.groups.count();
        budgetRow = levelRow + levels;
        countRow = budgetRow + request.budgets().size();
        capitalRow = countRow + 1;
        alternativeRow = capitalRow + 1;
        alternatives = columns.alternatives(alternativeRow);
        candidates = columns.candidates();
        provisionRow = alternativeRow + alternatives.size();
        rows = provisionRow + model.provisions.length;
        addRows();
        apart = new ApartRows(model, highs, rows);
        rows += apart.count();
        addColumns(0);
        highs.set("mip_abs_gap", GAP);
    }

    private void addRows() {
        double[] lower = new double[rows];
        double[] upper = new double[rows];
        Arrays.fill(lower, -HighsModel.INFINITY);
        for (int row = 0; row < model.rowOpen.length; row++) {
            upper[row] = openingOfLimit(row) == NONE ? model.rowOpen[row] : 0;
        }
        for (int group = 0; group < columns.groups.count(); group++) {
            lower[sizeRow(group)] = columns.groups.size(group);
            upper[sizeRow(group)] = columns.groups.size(group);
        }
        for (int period = 0; period < request.budgets().size(); period++) {
            upper[budgetRow + period] = request.budgets().get(period);
        }
        Arrays.fill(upper, levelRow, budgetRow, HighsModel.INFINITY);
        Arrays.fill(upper, countRow, alternativeRow, HighsModel.INFINITY);
        Arrays.fill(upper, alternativeRow, provisionRow, 1);
        // the rows of provisions stay at 0: what is in them needs an opening
        highs.addRows(lower, upper);
    }

    private int sizeRow(int group) {
        return model.rowOpen.length + group;
    }

    private int openingOfLimit(int row) {
        return columns.openingOf[model.indexOf(model.rowLimit[row].provisionId())];
    }

    /** Brings the options of some openings in; nobody could be in these before. The aim is to be said again. */
    void bring(boolean[] wanted) {
        int from = columns.count();
        columns.bring(wanted);
        free();
        addColumns(from);
    }

    private void addColumns(int from) {
        tied = Arrays.copyOf(tied, columns.count());
        NewColumns added = new NewColumns();
        for (int column = from; column < columns.count(); column++) {
            added.begin(0, columns.upper(column));
            if (column < columns.openings) {
                addOpening(column, added);
            } else {
                addOption(columns.groupOf(column), columns.optionOf(column), added);
            }
        }
        added.addTo(highs);
        if (from < columns.count()) {
            highs.makeWhole(from, columns.count() - 1);
        }
    }

    private void addOpening(int index, NewColumns entries) {
        Opening opening = request.openings().get(index);
        for (int row = 0; row < model.rowOpen.length; row++) {
            if (openingOfLimit(row) == index) {
                entries.add(row, -model.rowOpen[row]);
            }
        }
        entries.add(levelRow + levels - 1, opening.fixed());
        for (int period = 0; period < request.budgets().size(); period++) {
            entries.add(budgetRow + period, opening.capital().get(period));
        }
        entries.add(countRow, 1);
        entries.add(capitalRow, opening.wholeCapital());
        Integer alternative = alternatives.get(opening.alternative());
        if (alternative != null) {
            entries.add(alternative, 1);
        }
        for (String provision : opening.provisions()) {
            int at = model.indexOf(provision);
            entries.add(provisionRow + at, -candidates[at]);
        }
    }

    private void addOption(int group, int option, NewColumns entries) {
        int pupil = columns.groups.representative(group);
        entries.add(sizeRow(group), 1);
        for (int level = 0; level < levels; level++) {
            entries.add(levelRow + level, model.cost(model.profile.levels().get(level), pupil, option));
        }
        if (option != PairModel.UNPLACED) {
            int provision = model.provisionOf(option);
            for (int row : model.doorRows[model.door[option]]) {
                entries.add(row, 1);
            }
            entries.add(provisionRow + provision, columns.openingOf[provision] == NONE ? 0 : 1);
            for (int clique : model.cliquesOf[pupil]) {
                Integer row = apart.of(clique, provision);
                if (row != null) {
                    entries.add(row, 1);
                }
            }
        }
    }

    /** What openings outside would change. */
    OpeningPrices prices() {
        return new OpeningPrices(
                columns, new OpeningPrices.Rows(sizeRow(0), levelRow, budgetRow, countRow, capitalRow, alternatives));
    }

    /** Asks for so many openings, with nothing said about levels, capital and single openings. */
    void ask(int least, int most) {
        allow(least, most);
        allowEveryOther();
        highs.changeRow(capitalRow, HighsModel.INFINITY);
        for (int level = 0; level < levels; level++) {
            highs.changeRow(levelRow + level, HighsModel.INFINITY);
        }
        free();
        leftOut.forEach(column -> highs.changeColumn(column, columns.upper(column)));
        leftOut.clear();
    }

    /**
     * Leaves out every column that no choice can have which comes to this or less, and fixes every opening that each
     * has, by the reduced costs of a linear program; until the next {@link #ask}, and with the same aim and caps.
     */
    void leaveOutAbove(long most, Outcome relaxed) {
        double room = most - relaxed.value() + GAP;
        double[] reduced = relaxed.numbers().reduced();
        for (int column = 0; column < reduced.length; column++) {
            if (reduced[column] > room) {
                highs.changeColumn(column, 0);
                leftOut.add(column);
            } else if (column < columns.openings && reduced[column] < -room) {
                fix(column, true);
            }
        }
    }

    /** Asks for so many openings; everything else stays as it is. */
    void allow(int least, int most) {
        highs.changeRow(countRow, least, most);
    }

    /** Allows no more than this at a level. */
    void cap(int level, long most) {
        highs.changeRow(levelRow + level, most);
    }

    /** Allows no more capital than this, whatever the budgets. */
    void capCapital(long most) {
        highs.changeRow(capitalRow, most);
    }

    /** Says which openings are chosen. */
    void fix(boolean[] open) {
        IntStream.range(0, open.length).forEach(opening -> fix(opening, open[opening]));
    }

    /** Leaves every opening that a budget allows free again. */
    void free() {
        for (int opening = 0; opening < columns.openings; opening++) {
            highs.changeColumn(opening, columns.upper(opening));
        }
    }

    /** Says whether an opening is chosen. */
    void fix(int opening, boolean isOpen) {
        highs.changeColumn(opening, isOpen ? 1 : 0, isOpen ? 1 : 0);
    }

    /** Asks for another set than that of a choice. */
    void allowOnlyOther(OpeningColumns.Chosen choice) {
        int[] at = new int[columns.openings];
        double[] entries = new double[columns.openings];
        Arrays.setAll(at, opening -> opening);
        Arrays.setAll(entries, opening -> choice.open[opening] ? 1 : -1);
        highs.addRows(new double[] {-HighsModel.INFINITY}, new double[] {choice.size - 1}, new int[] {0}, at, entries);
        otherRows.add(rows++);
    }

    /** Takes {@link #allowOnlyOther} back. */
    void allowEveryOther() {
        otherRows.forEach(row -> highs.changeRow(row, HighsModel.INFINITY));
    }

    /** Minimises a level, the last one with what openings cost. */
    void aimAtLevel(int level) {
        double[] costs = new double[columns.count()];
        for (int column = 0; column < columns.count(); column++) {
            if (column >= columns.openings) {
                costs[column] = model.cost(
                        model.profile.levels().get(level),
                        columns.groups.representative(columns.groupOf(column)),
                        columns.optionOf(column));
            } else if (level == levels - 1) {
                costs[column] = request.openings().get(column).fixed();
            }
        }
        highs.changeCosts(costs);
    }

    /** Minimises a sum over what is opened. */
    void aimAtOpenings(long[] ofOpenings) {
        double[] costs = new double[columns.count()];
        Arrays.setAll(costs, column -> column < columns.openings ? ofOpenings[column] : 0);
        highs.changeCosts(costs);
    }

    /** Solves the linear program, with every row that it breaks put in. */
    Outcome relax(Work work) {
        highs.set("solve_relaxation", true);
        long bound = Long.MIN_VALUE;
        double value;
        HighsModel.Solution numbers;
        do {
            int status = work.isOver() ? NONE : highs.run(work);
            if (isInfeasible(status)) {
                return new Outcome(Status.INFEASIBLE, Long.MAX_VALUE, null);
            }
            if (status != HighsModel.OPTIMAL) {
                return new Outcome(Status.CUT_OFF, bound, null);
            }
            value = highs.objective();
            bound = whole(value);
            numbers = highs.solution(columns.count(), rows);
        } while (tieBroken(numbers.columns()));
        return new Outcome(Status.OPTIMAL, bound, columns.read(numbers.columns()), value, numbers);
    }

    /** Solves the mixed-integer program, from a choice on that keeps it. */
    Outcome solve(Work work, OpeningColumns.@Nullable Chosen start) {
        highs.set("solve_relaxation", false);
        if (start != null) {
            highs.start(columns.write(start));
        }
        int status = work.isOver() ? NONE : highs.run(work);
        if (isInfeasible(status) || status == NONE) {
            return isInfeasible(status)
                    ? new Outcome(Status.INFEASIBLE, Long.MAX_VALUE, null)
                    : new Outcome(Status.CUT_OFF, Long.MIN_VALUE, null);
        }
        return new Outcome(
                status == HighsModel.OPTIMAL ? Status.OPTIMAL : Status.CUT_OFF,
                whole(highs.bestBound()),
                highs.hasWhole()
                        ? columns.read(highs.solution(columns.count(), rows).columns())
                        : null);
    }

    private static boolean isInfeasible(int status) {
        return status == HighsModel.INFEASIBLE || status == INFEASIBLE_OR_UNBOUNDED;
    }

    static long whole(double bound) {
        return (long) Math.ceil(bound - Math.max(PlacementProgram.NEARLY, Math.abs(bound) * ROUNDING));
    }

    /** Puts in the rows that tie options to openings where shares break them; false when none does. */
    private boolean tieBroken(double[] values) {
        List<Integer> broken = new ArrayList<>();
        for (int column = columns.openings; column < columns.count(); column++) {
            int opening = columns.openingOf(column);
            boolean isBroken = opening != NONE
                    && !tied[column]
                    && values[column] - columns.most(column) * values[opening] > BROKEN;
            if (isBroken) {
                tied[column] = true;
                broken.add(column);
            }
        }
        int count = broken.size();
        if (count == 0) {
            return false;
        }
        double[] lower = new double[count];
        Arrays.fill(lower, -HighsModel.INFINITY);
        int[] begins = new int[count];
        int[] at = new int[2 * count];
        double[] entries = new double[2 * count];
        for (int index = 0; index < count; index++) {
            int column = broken.get(index);
            begins[index] = 2 * index;
            at[2 * index] = columns.openingOf(column);
            entries[2 * index] = -columns.most(column);
            at[2 * index + 1] = column;
            entries[2 * index + 1] = 1;
        }
        highs.addRows(lower, new double[count], begins, at, entries);
        rows += count;
        return true;
    }

    @Override
    public void close() {
        highs.close();
    }
}
