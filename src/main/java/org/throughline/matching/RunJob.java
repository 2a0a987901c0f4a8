package org.throughline.matching;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.jobs.RetryOnConflict;
import org.throughline.matching.engine.AnswerCheck;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchRequest;

/**
 * Runs one match in the background. The best answer is stored as it improves; when the service stops, the run is left
 * as it is and taken up from that answer at the next start.
 */
@Component
class RunJob implements JobHandler {

    static final String KIND = "match-run";

    private final RunRecorder recorder;
    private final RunArchive archive;

    RunJob(RunRecorder recorder, RunArchive archive) {
        this.recorder = recorder;
        this.archive = archive;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.RUNS;
    }

    /** It reads only what was frozen with the run. */
    @Override
    public Set<String> roles() {
        return Set.of();
    }

    /** A run goes on from its last stored answer, so each attempt brings it further. */
    @Override
    public int mostAttempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Runnable work(UUID runId, JobProgress progress) {
        RunSummary run = RetryOnConflict.retry(() -> recorder.begin(runId))
                .orElseThrow(() -> new CancellationException("The run was deleted or is over"));
        MarginalValues.Result placeValues = search(run, progress::isServiceEnding);
        return () -> recorder.ended(runId, placeValues);
    }

    @Override
    public void failed(UUID runId, String why) {
        recorder.failed(runId, why);
    }

    private MarginalValues.Result search(RunSummary run, BooleanSupplier shutdown) {
        Problem problem = archive.problem(run.id());
        @Nullable Answer start = archive.answer(run.id()).orElse(null);
        Duration before = run.searched();
        Duration left = Duration.ofSeconds(run.seconds()).minus(before);
        SearchRequest request = new SearchRequest(
                problem,
                run.profile(),
                run.weights(),
                left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left,
                run.stepLimit(),
                run.seed(),
                1,
                start,
                totals -> false);
        Saver saver = new Saver(run.id(), request, before, shutdown);
        MatchOutcome outcome = MatchEngine.run(request, saver);
        Duration searched = before.plus(outcome.took());
        if (shutdown.getAsBoolean()) {
            RetryOnConflict.run(() ->
                    recorder.improved(run.id(), searched, everyLevel(request, outcome.answer()), outcome.answer()));
            throw new CancellationException("The service is about to end");
        }
        Assessment found = Assessment.of(problem, outcome.answer());
        GuaranteeReport checked = AnswerCheck.of(found, run.weights());
        RetryOnConflict.run(() -> recorder.found(run.id(), searched, found.objective(run.weights()), outcome, checked));
        return checked.holds() ? MatchEngine.placeValues(request, outcome, saver) : MarginalValues.Result.NONE;
    }

    /** The totals of an answer at every level, those that its profile does not count included. */
    private static Totals everyLevel(SearchRequest request, Answer answer) {
        return Assessment.of(request.problem(), answer).objective(request.weights());
    }

    /** Stores better answers, not more often than every half second, and listens for a stop. */
    private final class Saver implements MatchListener {

        private static final Duration BETWEEN_SAVES = Duration.ofMillis(500);

        private final UUID runId;
        private final SearchRequest request;
        private final Duration before;
        private final BooleanSupplier shutdown;
        private Duration nextSave = Duration.ZERO;
        private long nextLook = System.nanoTime();
        private boolean stopping;

        Saver(UUID runId, SearchRequest request, Duration before, BooleanSupplier shutdown) {
            this.runId = runId;
            this.request = request;
            this.before = before;
            this.shutdown = shutdown;
        }

        @Override
        public void improved(Duration elapsed, Totals objective, Supplier<Answer> answer) {
            if (elapsed.compareTo(nextSave) >= 0) {
                nextSave = elapsed.plus(BETWEEN_SAVES);
                Assessment found = Assessment.of(request.problem(), answer.get());
                // what breaks a guarantee is not even shown while the run goes on
                if (AnswerCheck.of(found, request.weights()).holds()) {
                    Totals totals = found.objective(request.weights());
                    RetryOnConflict.run(() -> recorder.improved(runId, before.plus(elapsed), totals, found.answer()));
                }
            }
        }

        @Override
        public synchronized boolean isStopRequested() {
            if (shutdown.getAsBoolean()) {
                return true;
            }
            if (!stopping && System.nanoTime() >= nextLook) {
                nextLook = System.nanoTime() + BETWEEN_SAVES.toNanos();
                stopping = recorder.isStopRequested(runId);
            }
            return stopping;
        }
    }
}
