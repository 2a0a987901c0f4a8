package org.throughline.matching.exact;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        LINEAR("GLOP"),
        /** The same, made to be asked again after the room or the caps have changed. */
        LINEAR_ASKED_AGAIN("GLOP", "use_dual_simplex: true use_preprocessing: false"),
        /** They may not. */
        WHOLE("SCIP");

        private final String solver;
        private final String parameters;

        Kind(String solver) {
            this(solver, "");
        }

        Kind(String solver, String parameters) {
            this.solver = solver;
            this.parameters = parameters;
        }
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

    /** Parts of one in prices read from a linear program. */
    static final long SCALE = 1_000_000;

    private static final double NEARLY = 1e-6;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    /** How much more one above the cap of a level costs than one above the cap of the next. */
    private static final double EXCESS_STEP = 50;

    private static final int FIRST_COLUMNS = 1 << 10;

    private final PairModel model;
    private final Groups groups;
    private final Kind kind;
    private final MPSolver solver;
    private final MPObjective objective;
    private final MPConstraint[] limits;
    private final MPConstraint[] sizes;
    private final MPConstraint[] levels;
    private final MPVariable[] above;
    /** Rows of sets kept apart, by set and provision in one number. */
    private final Map<Integer, MPConstraint> apart = new LinkedHashMap<>();

    private final List<MPVariable> columns = new ArrayList<>();
    private int[] columnGroup = new int[FIRST_COLUMNS];
    private int[] columnOption = new int[FIRST_COLUMNS];
    private int target;

    /** A program without columns that aims at the first level. */
    PlacementProgram(PairModel model, Groups groups, Kind kind) {
        this.model = model;
        this.groups = groups;
        this.kind = kind;
        solver = Objects.requireNonNull(MPSolver.createSolver(kind.solver), kind.solver);
        if (!kind.parameters.isEmpty() && !solver.setSolverSpecificParametersAsString(kind.parameters)) {
            throw new IllegalStateException(kind.solver + " does not know the parameters " + kind.parameters);
        }
        objective = solver.objective();
        objective.setMinimization();
        limits = new MPConstraint[model.rowOpen.length];
        Arrays.setAll(limits, row -> solver.makeConstraint(-INFINITY, model.rowOpen[row]));
        sizes = new MPConstraint[groups.count()];
        Arrays.setAll(sizes, group -> solver.makeConstraint(groups.size(group), groups.size(group)));
        levels = new MPConstraint[model.profile.levels().size() - 1];
        Arrays.setAll(levels, level -> solver.makeConstraint(-INFINITY, INFINITY));
        above = new MPVariable[levels.length];
        for (int level = 0; level < levels.length; level++) {
            above[level] = solver.makeNumVar(0, 0, "");
            levels[level].setCoefficient(above[level], -1);
        }
    }

    /**
     * Aims at a level.
     *
     * @param level the level minimised, as its place in the profile
     * @param caps what the earlier levels may come to, kept pupils not counted
     * @param excess what one above the cap of the level before costs, an earlier one more; 0 forbids it
     */
    void aim(int level, long[] caps, double excess) {
        target = level;
        objective.clear();
        objective.setMinimization();
        double weight = excess;
        for (int earlier = levels.length - 1; earlier >= 0; earlier--) {
            boolean capped = earlier < level;
            levels[earlier].setBounds(-INFINITY, capped ? caps[earlier] : INFINITY);
            above[earlier].setBounds(0, capped && excess > 0 ? INFINITY : 0);
            if (capped && excess > 0) {
                objective.setCoefficient(above[earlier], weight);
                weight *= EXCESS_STEP;
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            setCost(column);
        }
    }

    /** Changes the caps of the earlier levels; everything else stays as it is aimed. */
    void cap(long[] caps) {
        for (int earlier = 0; earlier < target; earlier++) {
            levels[earlier].setBounds(-INFINITY, caps[earlier]);
        }
    }

    /** Changes the room of a limit to what the model says now. */
    void refreshRoom(int row) {
        limits[row].setBounds(-INFINITY, model.rowOpen[row]);
    }

    /** Columns so far. */
    int size() {
        return columns.size();
    }

    /** Adds an option of a group, or no place. */
    void add(int group, int option) {
        int pupil = groups.representative(group);
        MPVariable column =
                kind != Kind.WHOLE ? solver.makeNumVar(0, INFINITY, "") : solver.makeIntVar(0, groups.size(group), "");
        if (columns.size() == columnGroup.length) {
            columnGroup = Arrays.copyOf(columnGroup, columns.size() * 2);
            columnOption = Arrays.copyOf(columnOption, columns.size() * 2);
        }
        columnGroup[columns.size()] = group;
        columnOption[columns.size()] = option;
        columns.add(column);
        sizes[group].setCoefficient(column, 1);
        setCost(columns.size() - 1);
        for (int level = 0; level < levels.length; level++) {
            if (cost(level, pupil, option) != 0) {
                levels[level].setCoefficient(column, cost(level, pupil, option));
            }
        }
        if (option != PairModel.UNPLACED) {
            for (int row : model.doorRows[model.door[option]]) {
                limits[row].setCoefficient(column, 1);
            }
            for (int clique : model.cliquesOf[pupil]) {
                apart(clique, model.provisionOf(option)).setCoefficient(column, 1);
            }
        }
    }

    private void setCost(int column) {
        long cost = cost(target, groups.representative(columnGroup[column]), columnOption[column]);
        if (cost != 0) {
            objective.setCoefficient(columns.get(column), cost);
        }
    }

    private long cost(int level, int pupil, int option) {
        Level of = model.profile.levels().get(level);
        return model.cost(of, pupil, option);
    }

    private MPConstraint apart(int clique, int provision) {
        return apart.computeIfAbsent(
                clique * model.provisions.length + provision, key -> solver.makeConstraint(-INFINITY, 1));
    }

    /** Solves to the end as one step of the work, or is cut off. */
    Outcome solve(Work work) {
        if (!work.mayGoOn()) {
            return Outcome.CUT_OFF;
        }
        solver.setTimeLimit(Math.max(1, work.left().toMillis()));
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        Outcome outcome = switch (Interruptible.solve(solver, parameters, work)) {
            case OPTIMAL -> Outcome.OPTIMAL;
            case INFEASIBLE -> Outcome.INFEASIBLE;
            default -> Outcome.CUT_OFF;
        };
        if (outcome != Outcome.CUT_OFF) {
            work.stepDone();
        }
        return outcome;
    }

    /** The value found. */
    double value() {
        return objective.value();
    }

    /** The least value possible, as the solver knows it. */
    double bestBound() {
        return kind != Kind.WHOLE ? objective.value() : objective.bestBound();
    }

    /** Whether every column of the solution is whole. */
    boolean isWhole() {
        return columns.stream()
                .mapToDouble(MPVariable::solutionValue)
                .allMatch(value -> Math.abs(value - Math.rint(value)) < NEARLY);
    }

    /** Whether the solution goes above a cap. */
    boolean isAboveCaps() {
        return Arrays.stream(above).mapToDouble(MPVariable::solutionValue).anyMatch(value -> value > NEARLY);
    }

    /** The options to which the solution sends a part of each group, no place among them. */
    int[][] shares() {
        int[][] shares = new int[groups.count()][0];
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).solutionValue() > NEARLY) {
                int[] known = shares[columnGroup[column]];
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = columnOption[column];
                shares[columnGroup[column]] = more;
            }
        }
        return shares;
    }

    /** What the solution chooses for each pupil; {@code shared} for pupils it shares out between options. */
    int[] chosen(int shared) {
        int[] chosen = new int[model.pupils.length];
        Arrays.fill(chosen, shared);
        int[] next = new int[groups.count()];
        for (int column = 0; column < columns.size(); column++) {
            int group = columnGroup[column];
            long whole = (long) Math.floor(columns.get(column).solutionValue() + NEARLY);
            for (long index = 0; index < whole && next[group] < groups.size(group); index++) {
                int pupil = groups.members[group][next[group]++];
                int option = columnOption[column];
                chosen[pupil] = option == PairModel.UNPLACED
                        ? option
                        : option - model.first[groups.representative(group)] + model.first[pupil];
            }
        }
        return chosen;
    }

    /** The prices of the solution of a linear program, rounded to whole parts. */
    Prices prices() {
        long[] factors = new long[target];
        Arrays.setAll(factors, level -> price(levels[level]));
        long[] rows = Arrays.stream(limits).mapToLong(PlacementProgram::price).toArray();
        long[][] cliques = new long[model.cliques.length][];
        int provisions = model.provisions.length;
        apart.forEach((key, row) -> {
            long price = price(row);
            if (price > 0) {
                if (cliques[key / provisions] == null) {
                    cliques[key / provisions] = new long[provisions];
                }
                cliques[key / provisions][key % provisions] = price;
            }
        });
        return new Prices(target, SCALE, factors, rows, cliques);
    }

    private static long price(MPConstraint row) {
        return Math.max(0, Math.round(-row.dualValue() * SCALE));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
