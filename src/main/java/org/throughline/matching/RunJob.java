package org.throughline.matching;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.throughline.jobs.RetryOnConflict;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.MarginalValues;
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
class RunJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    /** Wait before a run tries again to reach the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunRecorder recorder;
    private final RunArchive archive;
    private final Clock clock;

    RunJob(RunRecorder recorder, RunArchive archive, Clock clock) {
        this.recorder = recorder;
        this.archive = archive;
        this.clock = clock;
    }

    /** Called by the scheduler. */
    CompletionHandler<String> execute(TaskInstance<String> task, ExecutionContext context) {
        UUID runId = UUID.fromString(task.getId());
        BooleanSupplier shutdown = () -> context.getSchedulerState().isShuttingDown();
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            RetryOnConflict.retry(() -> recorder.begin(runId)).ifPresent(run -> search(run, shutdown));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseGone) {
            LOG.warn("Run {} waits for the database: {}", runId, databaseGone.getMessage());
            return again(PATIENCE);
        } catch (RuntimeException failure) {
            LOG.error("Run {} failed", runId, failure);
            RetryOnConflict.retry(() -> {
                recorder.failed(runId, String.valueOf(failure.getMessage()));
                return true;
            });
        } finally {
            Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
        }
        return shutdown.getAsBoolean() ? again(Duration.ZERO) : new CompletionHandler.OnCompleteRemove<>();
    }

    private CompletionHandler<String> again(Duration later) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(later));
    }

    private void search(RunSummary run, BooleanSupplier shutdown) {
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
            RetryOnConflict.retry(() -> {
                recorder.improved(run.id(), searched, everyLevel(request, outcome.answer()), outcome.answer());
                return true;
            });
            return;
        }
        RetryOnConflict.retry(() -> {
            recorder.found(run.id(), searched, everyLevel(request, outcome.answer()), outcome);
            return true;
        });
        MarginalValues.Result placeValues = MatchEngine.placeValues(request, outcome, saver);
        RetryOnConflict.retry(() -> {
            recorder.ended(run.id(), placeValues);
            return true;
        });
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
                Answer found = answer.get();
                Totals totals = everyLevel(request, found);
                RetryOnConflict.retry(() -> {
                    recorder.improved(runId, before.plus(elapsed), totals, found);
                    return true;
                });
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
