package org.throughline.matching.exact;

import java.util.Arrays;
import org.throughline.matching.problem.Level;

/**
 * A linear or mixed-integer program: rows are limits, groups of pupils, sets kept apart and the values of the levels
 * before the points; columns are options of groups, added as they are needed. The same program serves one level after
 * the other.
 */
final class PlacementProgram implements AutoCloseable {

    /** Whether pupils may be shared out between options. */
    enum Kind {
        /** They may: a relaxation with prices. */
        LINEAR,
        /** They may, and level follows level: solved by the primal simplex, which goes on from one aim to the next. */
        LEVELS,
        /** They may not. */
        WHOLE
    }

    /** How a solve ended. */
    enum Outcome {
        /** Nothing better exists in the program. */
        OPTIMAL,
        /** Nothing exists. */
        INFEASIBLE,
        /** It was cut off; nothing of it may be used. */
        CUT_OFF
    }

    /** What one pupil above the cap of a level costs, in the most points a pupil can have. */
    static final long EXCESS = 20;
    /** Parts of one in prices read from a linear program, fewer where points are many. */
    static final long SCALE = 1_000_000;
    /** By how much prices are coarser that are to fit. */
    private static final long COARSER = 10;

    /** Numbers of the solver that differ by less are the same. */
    static final double NEARLY = 1e-6;
    /** The part of a sum that may be lost to the solver's own rounding. */
    private static final double ROUNDING = 1e-12;
    /** How much more one above the cap of a level costs than one above the cap of the next. */
    private static final double EXCESS_STEP = 50;
    /** A program with so many columns is solved from nothing by an interior point, which is many times faster there. */
    private static final int MANY = 5_000;
    /** Of so many columns, one new one is few enough to go on from where the last solve ended. */
    private static final int FEW_OF = 20;

    /** Strategies of the simplex, in the numbers of HiGHS. */
    private static final int DUAL = 1;

    private static final int PRIMAL = 4;

    private final PairModel model;
    private final SymmetryClasses groups;
    private final Kind kind;
    private final int levels;
    private final HighsModel highs = new HighsModel();
    private final ApartRows apartRows;
    /** Bonds of siblings in the program: all or none. */
    private final int bonds;
    /** The first of two rows for each bond: the bond's own pupil is there, and another one is. */
    private final int bondRows;

    private final int rows;
    private int[] columnGroup = new int[1 << 10];
    private int[] columnOption = new int[1 << 10];
    private int columns;
    /** Columns that HiGHS knows. */
    private int known;
    /** Columns at the last solve that ended well; 0 before. */
    private int solved;

    private int target;
    private double excess;
    private ProgramSolution solution;

    /** A program without columns that aims at the first level. */
    PlacementProgram(PairModel model, SymmetryClasses groups, Kind kind) {
        this.model = model;
        this.groups = groups;
        this.kind = kind;
        levels = model.profile.levels().size() - 1;
        double[] upper = new double[model.rowOpen.length + groups.count() + levels];
        double[] lower = new double[upper.length];
        Arrays.fill(lower, -HighsModel.INFINITY);
        for (int row = 0; row < model.rowOpen.length; row++) {
            upper[row] = model.rowOpen[row];
        }
        for (int group = 0; group < groups.count(); group++) {
            upper[sizeRow(group)] = groups.size(group);
            lower[sizeRow(group)] = groups.size(group);
        }
        for (int level = 0; level < levels; level++) {
            upper[levelRow(level)] = HighsModel.INFINITY;
        }
        highs.addRows(lower, upper);
        apartRows = new ApartRows(model, highs, upper.length);
        bondRows = upper.length + apartRows.count();
        bonds = groups.areOfOne() ? model.siblings.count() : 0;
        addBondRows();
        rows = bondRows + 2 * bonds;
        addExcessColumns();
        addBondColumns();
        solution = new ProgramSolution(model, groups, HighsModel.Solution.NONE, 0, columnGroup, columnOption, 0);
    }

    private int sizeRow(int group) {
        return model.rowOpen.length + group;
    }

    private int levelRow(int level) {
        return model.rowOpen.length + groups.count() + level;
    }

    private void addBondRows() {
        if (bonds > 0) {
            double[] lower = new double[2 * bonds];
            double[] upper = new double[2 * bonds];
            Arrays.fill(lower, -HighsModel.INFINITY);
            for (int bond = 0; bond < bonds; bond++) {
                // a kept pupil is there whatever the plan
                upper[2 * bond] = model.siblings.isKept(bond) ? 1 : 0;
            }
            highs.addRows(lower, upper);
        }
    }

    /** One column for each bond, after those of the levels: how far it is met. */
    private void addBondColumns() {
        if (bonds > 0) {
            double[] upper = new double[bonds];
            int[] begins = new int[bonds];
            int[] at = new int[2 * bonds];
            double[] entries = new double[2 * bonds];
            Arrays.fill(upper, HighsModel.INFINITY);
            Arrays.fill(entries, 1);
            for (int bond = 0; bond < bonds; bond++) {
                begins[bond] = 2 * bond;
                at[2 * bond] = bondRows + 2 * bond;
                at[2 * bond + 1] = bondRows + 2 * bond + 1;
            }
            highs.addColumns(new double[bonds], new double[bonds], upper, begins, at, entries);
        }
    }

    /** The number of the first column that is an option. */
    private int firstOption() {
        return levels + bonds;
    }

    private boolean aimsAtPoints() {
        return target == levels;
    }

    /** The first columns: what each level before the points is above its cap. */
    private void addExcessColumns() {
        int[] begins = new int[levels];
        int[] at = new int[levels];
        double[] entries = new double[levels];
        for (int level = 0; level < levels; level++) {
            begins[level] = level;
            at[level] = levelRow(level);
            entries[level] = -1;
        }
        highs.addColumns(new double[levels], new double[levels], new double[levels], begins, at, entries);
    }

    /**
     * Aims at a level.
     *
     * @param level the level minimised, as its place in the profile
     * @param caps what the earlier levels may come to, kept pupils not counted
     * @param most what one above the cap of the level before costs, an earlier one more; 0 forbids it
     */
    void aim(int level, long[] caps, double most) {
        target = level;
        excess = most;
        for (int earlier = 0; earlier < levels; earlier++) {
            highs.changeColumn(earlier, earlier < level && most > 0 ? HighsModel.INFINITY : 0);
            highs.changeRow(levelRow(earlier), earlier < level ? caps[earlier] : HighsModel.INFINITY);
        }
        flush();
        double[] costs = new double[firstOption() + known];
        System.arraycopy(excessCosts(), 0, costs, 0, levels);
        if (aimsAtPoints()) {
            Arrays.fill(costs, levels, firstOption(), -model.siblings.worth);
        }
        for (int column = 0; column < known; column++) {
            costs[firstOption() + column] = cost(column);
        }
        highs.changeCosts(costs);
    }

    private double[] excessCosts() {
        double[] costs = new double[levels];
        double weight = excess;
        for (int level = levels - 1; level >= 0; level--) {
            if (level < target) {
                costs[level] = weight;
                weight *= EXCESS_STEP;
            }
        }
        return costs;
    }

    /** Changes the caps of the earlier levels; everything else stays as it is aimed. */
    void cap(long[] caps) {
        for (int earlier = 0; earlier < target; earlier++) {
            highs.changeRow(levelRow(earlier), caps[earlier]);
        }
    }

    /** Changes the room of a limit to what the model says now. */
    void refreshRoom(int row) {
        highs.changeRow(row, model.rowOpen[row]);
    }

    /** Columns so far. */
    int size() {
        return columns;
    }

    /** Adds an option of a group, or no place. */
    void add(int group, int option) {
        if (columns == columnGroup.length) {
            columnGroup = Arrays.copyOf(columnGroup, columns * 2);
            columnOption = Arrays.copyOf(columnOption, columns * 2);
        }
        columnGroup[columns] = group;
        columnOption[columns] = option;
        columns++;
    }

    private double cost(int column) {
        Level level = model.profile.levels().get(target);
        return model.cost(level, groups.representative(columnGroup[column]), columnOption[column]);
    }

    /** Hands the new columns to HiGHS. */
    private void flush() {
        if (columns == known) {
            return;
        }
        NewColumns added = new NewColumns();
        for (int column = known; column < columns; column++) {
            int group = columnGroup[column];
            added.begin(cost(column), kind == Kind.WHOLE ? groups.size(group) : HighsModel.INFINITY);
            addEntries(group, columnOption[column], added);
        }
        added.addTo(highs);
        if (kind == Kind.WHOLE) {
            highs.makeWhole(firstOption() + known, firstOption() + columns - 1);
        }
        known = columns;
    }

    private void addEntries(int group, int option, NewColumns entries) {
        int pupil = groups.representative(group);
        entries.add(sizeRow(group), 1);
        for (int level = 0; level < levels; level++) {
            entries.add(levelRow(level), model.cost(model.profile.levels().get(level), pupil, option));
        }
        if (option != PairModel.UNPLACED) {
            for (int row : model.doorRows[model.door[option]]) {
                entries.add(row, 1);
            }
            if (bonds > 0) {
                for (int bond : model.siblings.ownedBy(option)) {
                    entries.add(bondRows + 2 * bond, -1);
                }
                for (int bond : model.siblings.joinedBy(option)) {
                    entries.add(bondRows + 2 * bond + 1, -1);
                }
            }
            for (int clique : model.cliquesOf[pupil]) {
                Integer row = apartRows.of(clique, model.provisionOf(option));
                if (row != null) {
                    entries.add(row, 1);
                }
            }
        }
    }

    /** Solves to the end as one step of the work, or is cut off. */
    Outcome solve(Work work) {
        if (!work.mayGoOn()) {
            return Outcome.CUT_OFF;
        }
        boolean isAnew = solved == 0 || (columns - solved) * FEW_OF > columns;
        flush();
        if (kind != Kind.WHOLE) {
            boolean interior = kind == Kind.LINEAR && isAnew && columns > MANY;
            if (interior) {
                highs.forget();
            }
            highs.set("solver", interior ? "ipm" : "simplex");
            highs.set("simplex_strategy", kind == Kind.LEVELS ? PRIMAL : DUAL);
        }
        int status = highs.run(work);
        if (status != HighsModel.OPTIMAL && status != HighsModel.INFEASIBLE) {
            return Outcome.CUT_OFF;
        }
        work.stepDone();
        if (status == HighsModel.INFEASIBLE) {
            return Outcome.INFEASIBLE;
        }
        solved = columns;
        solution = new ProgramSolution(
                model,
                groups,
                highs.solution(firstOption() + known, rows),
                firstOption(),
                columnGroup,
                columnOption,
                solved);
        return Outcome.OPTIMAL;
    }

    /** The value found. */
    double value() {
        return highs.objective() + ofKeptSiblings();
    }

    /** What kept pupils miss until a sibling is with them; the model counts them as together. */
    private double ofKeptSiblings() {
        return bonds > 0 && aimsAtPoints() ? model.siblings.ofKept() : 0;
    }

    /** The least whole value possible, as the solver knows it. */
    long wholeBound() {
        double bound = (kind == Kind.WHOLE ? highs.bestBound() : highs.objective()) + ofKeptSiblings();
        return (long) Math.ceil(bound - Math.max(NEARLY, Math.abs(bound) * ROUNDING));
    }

    /** Whether every column of the solution is whole. */
    boolean isWhole() {
        return solution.isWhole();
    }

    /** Whether the solution goes above a cap. */
    boolean isAboveCaps() {
        return solution.isAbove(levels);
    }

    /** The options to which the solution sends a part of each group, no place among them. */
    int[][] shares() {
        return solution.shares();
    }

    /** What the solution chooses for each pupil; {@code shared} for pupils it shares out between options. */
    int[] chosen(int shared) {
        return solution.chosen(shared);
    }

    /**
     * The prices of the solution of a linear program, rounded to whole parts: as fine as whole numbers of 64 bits hold,
     * and none where even whole points are too many.
     */
    DualPrices prices() {
        for (long scale = SCALE; scale > 0; scale /= COARSER) {
            DualPrices prices = prices(scale);
            if (prices.fits(model)) {
                return prices;
            }
        }
        return DualPrices.ofRows(model, target, 1, new long[target], new long[model.rowOpen.length]);
    }

    private DualPrices prices(long scale) {
        long[] factors = new long[target];
        Arrays.setAll(factors, level -> solution.price(levelRow(level), scale));
        long[] limits = new long[model.rowOpen.length];
        Arrays.setAll(limits, row -> solution.price(row, scale));
        return new DualPrices(target, scale, factors, limits, apartRows.prices(solution, scale), together(scale));
    }

    /** How the prices of a solution split what each bond is worth. */
    private long[] together(long scale) {
        long[] split = model.siblings.wholeToOwners(scale);
        long whole = model.siblings.wholeWorth(scale);
        for (int bond = 0; bond < bonds && aimsAtPoints(); bond++) {
            split[bond] = model.siblings.isKept(bond)
                    ? whole - Math.min(whole, solution.price(bondRows + 2 * bond + 1, scale))
                    : Math.min(whole, solution.price(bondRows + 2 * bond, scale));
        }
        return split;
    }

    @Override
    public void close() {
        highs.close();
    }
}
