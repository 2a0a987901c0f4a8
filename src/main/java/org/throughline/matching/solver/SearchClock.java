package org.throughline.matching.solver;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Phaser;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchResult.EndedBy;

/**
 * Decides for all searchers together when to end, so that each has then taken the same number of steps. They meet after
 * every block of steps; only there is the time looked at and only there can they be stopped.
 */
final class SearchClock extends Phaser {

    /** Steps between two meetings: few enough that stopping feels immediate where a step tries thousands of moves. */
    static final int BLOCK = 20;

    private volatile long begin = System.nanoTime();
    private final Duration timeLimit;
    private final SearchListener listener;
    private final Predicate<Totals> goal;
    private volatile boolean isGoalReached;
    private volatile @Nullable EndedBy ended;
    private @Nullable HardMediumSoftLongScore bestScore;

    SearchClock(SearchRequest request, SearchListener listener) {
        super(request.threads());
        this.timeLimit = request.timeLimit();
        this.listener = listener;
        this.goal = request.goal();
    }

    /** Begins to count: the problem is built, the search is about to start. */
    void start() {
        begin = System.nanoTime();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Why the search ended: what stopped it, else that no step was left. */
    EndedBy endedBy() {
        EndedBy reason = ended;
        return reason == null ? EndedBy.STEPS : reason;
    }

    /**
     * Whether somebody stopped the search. For the phase before the local search, which no time limit cuts: half a
     * first plan would leave pupils out who have a place.
     */
    boolean isStopped() {
        if (listener.isStopRequested()) {
            ended = EndedBy.INTERRUPTED;
        }
        return ended == EndedBy.INTERRUPTED;
    }

    /** Waits for the other searchers at the end of a block; true when all must end here. */
    boolean meetAndAskWhetherOver() {
        arriveAndAwaitAdvance();
        return ended != null;
    }

    @Override
    protected boolean onAdvance(int phase, int registeredParties) {
        look();
        return registeredParties == 0;
    }

    private void look() {
        if (isGoalReached) {
            ended = EndedBy.PROVEN;
        } else if (listener.isStopRequested()) {
            ended = EndedBy.INTERRUPTED;
        } else if (elapsed().compareTo(timeLimit) >= 0) {
            ended = EndedBy.TIME;
        }
    }

    /** Passes on a plan that is better than every searcher's before. */
    synchronized void offer(HardMediumSoftLongScore score, Supplier<PlacementPlan> plan) {
        HardMediumSoftLongScore known = bestScore;
        boolean better = known == null
                || Comparator.<HardMediumSoftLongScore>naturalOrder().compare(score, known) > 0;
        if (better && score.isFeasible()) {
            bestScore = score;
            PlacementPlan improved = plan.get();
            Totals totals = improved.getWeights().totals(score);
            isGoalReached = goal.test(totals);
            listener.improved(elapsed(), totals, () -> PlanBuilder.answer(improved));
        }
    }
}
