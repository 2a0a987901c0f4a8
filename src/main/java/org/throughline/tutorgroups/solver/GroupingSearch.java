package org.throughline.tutorgroups.solver;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.buildin.hardsoft.HardSoftScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.localsearch.scope.LocalSearchStepScope;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;
import org.throughline.matching.solver.SearchSettings;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.UnavoidableCost;

/** Searches for the best tutor groups on one thread, until nothing better can exist, or until the time is over. */
public final class GroupingSearch extends PhaseLifecycleListenerAdapter<GroupingPlan> {

    /** How many groupings are looked at where nothing else is said. */
    public static final long TRIES = 4_000_000;

    private static final String SETTINGS = "tutor-groups.xml";
    private static final int LOOKS_EVERY = 500;

    private final BooleanSupplier stop;
    private final DefaultSolver<GroupingPlan> solver;
    private long steps;

    private GroupingSearch(GroupingProblem problem, Limits limits, BooleanSupplier stop) {
        this.stop = stop;
        SolverConfig config = SearchSettings.load(SETTINGS).withRandomSeed(limits.seed());
        TerminationConfig end = new TerminationConfig()
                .withBestScoreLimit(
                        HardSoftScore.ofSoft(-UnavoidableCost.of(problem).total())
                                .toString())
                .withSpentLimit(limits.time())
                .withScoreCalculationCountLimit(limits.tries());
        config.setTerminationConfig(end);
        solver = (DefaultSolver<GroupingPlan>)
                SolverFactory.<GroupingPlan>create(config).buildSolver();
        solver.addPhaseLifecycleListener(this);
    }

    /**
     * When a search ends.
     *
     * @param seed a number that repeats the search
     * @param time the longest time it may take
     * @param tries how many groupings it looks at: with the same number and the same seed it finds the same, where the
     *     time suffices
     */
    public record Limits(long seed, Duration time, long tries) {}

    /**
     * Runs a search to its end.
     *
     * @param stop asked now and then whether to end with the best grouping so far
     * @return the group of each child, 0 and up
     */
    public static int[] run(GroupingProblem problem, Limits limits, BooleanSupplier stop) {
        GroupingPlan plan = new GroupingPlan(problem);
        if (problem.groups() == 1 || plan.getPlacements().stream().allMatch(UnitPlacement::isPinned)) {
            return IntStream.range(0, problem.size())
                    .map(child -> Objects.requireNonNullElse(
                            problem.children().get(child).fixed(), 0))
                    .toArray();
        }
        return new GroupingSearch(problem, limits, stop).solver.solve(plan).answer();
    }

    @Override
    public void stepEnded(AbstractStepScope<GroupingPlan> step) {
        if (step instanceof LocalSearchStepScope && ++steps % LOOKS_EVERY == 0 && stop.getAsBoolean()) {
            solver.terminateEarly();
        }
    }
}
