package org.throughline.matching.solver;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.localsearch.scope.LocalSearchStepScope;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** One search on one thread: builds a plan, then improves it step by step. */
final class Searcher extends PhaseLifecycleListenerAdapter<PlacementPlan> implements Runnable {

    /** Tries a step for each option there is, where the problem is small. */
    private static final long TRIES_AN_OPTION = 4;
    /** Enough for a move that can be done to turn up, however few there are. */
    private static final long FEWEST_TRIES = 100;

    private final PlacementPlan start;
    private final SearchClock clock;
    private final DefaultSolver<PlacementPlan> solver;
    private @Nullable PlacementPlan best;
    private long steps;

    Searcher(PlacementPlan start, long seed, @Nullable Long stepLimit, SearchClock clock) {
        this.start = start;
        this.clock = clock;
        SolverConfig config = SearchSettings.load().withRandomSeed(seed);
        limitTries(config, start);
        if (stepLimit != null) {
            limitSteps(config, stepLimit);
        }
        solver = (DefaultSolver<PlacementPlan>)
                SolverFactory.<PlacementPlan>create(config).buildSolver();
        solver.addPhaseLifecycleListener(this);
        solver.addEventListener(
                event -> clock.offer((HardMediumSoftLongScore) event.getNewBestScore(), event::getNewBestSolution));
    }

    @Override
    public void run() {
        try {
            best = solver.solve(start);
        } finally {
            clock.arriveAndDeregister();
        }
    }

    /** The best plan, once the search has ended. */
    PlacementPlan plan() {
        return Objects.requireNonNull(best, "The search has not ended");
    }

    /** The score of the best plan, once the search has ended. */
    HardMediumSoftLongScore score() {
        return Objects.requireNonNull(plan().getScore());
    }

    /** Steps of the local search taken. */
    long steps() {
        return steps;
    }

    @Override
    public void stepEnded(AbstractStepScope<PlacementPlan> step) {
        boolean over;
        if (step instanceof LocalSearchStepScope) {
            steps++;
            over = steps % SearchClock.BLOCK == 0 && clock.meetAndAskWhetherOver();
        } else {
            over = clock.isStopped();
        }
        if (over) {
            solver.terminateEarly();
        }
    }

    private static void limitSteps(SolverConfig config, long stepLimit) {
        localSearches(config)
                .forEach(phase -> phase.setTerminationConfig(
                        new TerminationConfig().withStepCountLimit(Math.toIntExact(stepLimit))));
    }

    /** A small problem has few moves: a step need not try them over and over before it takes the best of them. */
    private static void limitTries(SolverConfig config, PlacementPlan plan) {
        long options = plan.getAssignments().stream()
                .mapToLong(assignment -> assignment.getProvisions().size())
                .sum();
        long tries = Math.max(FEWEST_TRIES, TRIES_AN_OPTION * options);
        localSearches(config)
                .map(LocalSearchPhaseConfig::getMoveSelectorConfig)
                .filter(moves -> moves.getSelectedCountLimit() != null && moves.getSelectedCountLimit() > tries)
                .forEach(moves -> moves.setSelectedCountLimit(tries));
    }

    private static Stream<LocalSearchPhaseConfig> localSearches(SolverConfig config) {
        return config.getPhaseConfigList().stream()
                .filter(LocalSearchPhaseConfig.class::isInstance)
                .map(LocalSearchPhaseConfig.class::cast);
    }
}
