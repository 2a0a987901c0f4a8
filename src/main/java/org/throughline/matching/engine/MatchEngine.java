package org.throughline.matching.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.PlacementSearch;
import org.throughline.matching.solver.SearchListener;
import org.throughline.matching.solver.SearchRequest;
import org.throughline.matching.solver.SearchResult;
import org.throughline.matching.solver.SearchResult.EndedBy;

/**
 * A match from beginning to end: the exact core finds a plan and proves what it can, then the search tries to better
 * what is not proven. It proposes; nothing here decides about a child.
 */
public final class MatchEngine {

    private static final Duration MOST_FOR_PLACES = Duration.ofMinutes(2);

    private final SearchRequest request;
    private final MatchListener listener;
    private final long begin = System.nanoTime();

    private MatchEngine(SearchRequest request, MatchListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /** Runs a match to its end, with the exact core. */
    public static MatchOutcome run(SearchRequest request, MatchListener listener) {
        return new MatchEngine(request, listener).run(true);
    }

    /** Runs the search alone, without a bound: to measure what it is worth by itself. */
    public static MatchOutcome runSearchAlone(SearchRequest request, MatchListener listener) {
        return new MatchEngine(request, listener).run(false);
    }

    /** Runs the exact core alone, without a search after it; rules about groups are counted but not looked at. */
    public static MatchOutcome runCoreAlone(SearchRequest request, MatchListener listener) {
        MatchEngine match = new MatchEngine(request, listener);
        ExactResult core = ExactCore.run(
                ExactRequest.of(request.problem(), request.profile(), request.weights(), request.timeLimit())
                        .withSteps(request.stepLimit()),
                ExactListener.stoppedBy(listener::isStopRequested));
        Totals found = match.withGroups(core.objective(), core::answer);
        EndedBy ended = core.proof().isComplete(found) ? EndedBy.PROVEN : EndedBy.TIME;
        return new MatchOutcome(core.answer(), found, core.steps(), ended, match.elapsed(), core.proof());
    }

    /**
     * What one more place would be worth, in three quarters of the time that a match has left over and no more than two
     * minutes; nothing where it is not proven at every level, or where rules about groups are in force: one place more
     * is worked out by the exact core, which does not know them.
     */
    public static MarginalValues.Result placeValues(
            SearchRequest request, MatchOutcome outcome, MatchListener listener) {
        if (request.problem().rules().isAboutGroups() || !outcome.proof().isComplete(outcome.objective())) {
            return MarginalValues.Result.NONE;
        }
        Duration share =
                request.timeLimit().minus(outcome.took()).multipliedBy(3).dividedBy(4);
        Duration left = share.compareTo(MOST_FOR_PLACES) < 0 ? share : MOST_FOR_PLACES;
        return MarginalValues.of(
                Assessment.of(request.problem(), outcome.answer()),
                request.profile(),
                request.weights(),
                outcome.proof(),
                left,
                ExactListener.stoppedBy(listener::isStopRequested));
    }

    private MatchOutcome run(boolean exact) {
        if (!exact) {
            return search(request.start(), null, null);
        }
        Answer start = request.start();
        Totals known = start == null ? null : objective(start);
        ExactResult proven = ExactCore.run(
                ExactRequest.of(request.problem(), request.profile(), request.weights(), request.timeLimit())
                        .withSteps(request.stepLimit()),
                new ExactListener() {
                    @Override
                    public void working(String on) {
                        listener.working(on);
                    }

                    @Override
                    public void improved(Totals objective, Supplier<Answer> answer) {
                        Totals whole = withGroups(objective, answer);
                        if (known == null || order().compare(whole, known) < 0) {
                            listener.improved(elapsed(), whole, answer);
                        }
                    }

                    @Override
                    public boolean isStopRequested() {
                        return listener.isStopRequested();
                    }
                });
        Totals found = withGroups(proven.objective(), proven::answer);
        boolean isStartBetter = known != null && order().compare(known, found) < 0;
        return isStartBetter ? search(start, known, proven) : search(proven.answer(), found, proven);
    }

    private MatchOutcome search(@Nullable Answer start, @Nullable Totals known, @Nullable ExactResult core) {
        Proof proof = core == null ? Proof.NONE : core.proof();
        long stepsDone = core == null ? 0 : core.steps();
        if (start != null && known != null && core != null) {
            EndedBy ended = endBeforeSearch(known, core);
            if (ended != null) {
                return new MatchOutcome(start, known, stepsDone, ended, elapsed(), proof);
            }
        }
        listener.working("Searching for a better plan");
        Duration before = elapsed();
        SearchResult found = PlacementSearch.run(
                request.from(start, request.timeLimit().minus(before), stepsDone, proof::isComplete),
                new SearchListener() {
                    @Override
                    public void improved(Duration searched, Totals objective, Supplier<Answer> answer) {
                        if (known == null || order().compare(objective, known) < 0) {
                            listener.improved(before.plus(searched), objective, answer);
                        }
                    }

                    @Override
                    public boolean isStopRequested() {
                        return listener.isStopRequested();
                    }
                });
        return new MatchOutcome(
                found.answer(), found.objective(), stepsDone + found.steps(), found.endedBy(), elapsed(), proof);
    }

    private @Nullable EndedBy endBeforeSearch(Totals known, ExactResult core) {
        if (core.proof().isComplete(known)) {
            return EndedBy.PROVEN;
        }
        if (listener.isStopRequested()) {
            return EndedBy.INTERRUPTED;
        }
        Long steps = request.stepLimit();
        if (steps != null && steps <= core.steps()) {
            return EndedBy.STEPS;
        }
        // after a core that was cut off, a number of steps would not repeat the search
        return core.isCutOff() || elapsed().compareTo(request.timeLimit()) >= 0 ? EndedBy.TIME : null;
    }

    /** What the exact core found, with what the rules about groups add: it knows the others only. */
    private Totals withGroups(Totals objective, Supplier<Answer> answer) {
        return request.problem().rules().isAboutGroups() ? objective(answer.get()) : objective;
    }

    private Totals objective(Answer answer) {
        return Assessment.of(request.problem(), answer).objective(request.weights());
    }

    private Comparator<Totals> order() {
        return request.profile().bestFirst();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
