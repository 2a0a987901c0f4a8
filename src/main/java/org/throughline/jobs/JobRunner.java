package org.throughline.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.security.OnBehalfOf;
import org.throughline.shared.Refused;

/**
 * Does one piece of work: on behalf of the person who asked for it, on a thread of low priority. However it ends, that
 * is noted; when the service ends or the database cannot be reached, it is taken up again.
 */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** Wait before work tries again to reach the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JobTable table;
    private final TransactionTemplate transaction;
    /** Others hear how far work is, and it hears of being stopped, also while it is within a long transaction. */
    private final TransactionTemplate reports;

    private final Clock clock;

    JobRunner(JobTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        reports = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reports.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Called by the scheduler. */
    CompletionHandler<String> execute(JobHandler handler, TaskInstance<String> task, ExecutionContext context) {
        UUID id = UUID.fromString(task.getId());
        BooleanSupplier ending = () -> context.getSchedulerState().isShuttingDown();
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            return RetryOnConflict.retry(() -> table.begin(id))
                    .map(asked -> run(handler, id, asked, ending))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseGone) {
            LOG.warn("{} {} waits for the database: {}", handler.kind(), id, databaseGone.getMessage());
            return again(PATIENCE);
        } finally {
            Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
        }
    }

    private CompletionHandler<String> run(JobHandler handler, UUID id, JobTable.Asked asked, BooleanSupplier ending) {
        if (asked.attempts() > handler.mostAttempts()) {
            fail(
                    handler,
                    id,
                    "The service ended " + handler.mostAttempts() + " times while this was calculated, so it was given"
                            + " up. Ask for less at once, or ask whoever looks after the service to look for " + id
                            + " in the log");
            return new CompletionHandler.OnCompleteRemove<>();
        }
        JobProgress progress = new JobProgress(
                percent -> Boolean.TRUE.equals(reports.execute(status -> table.report(id, percent))), ending);
        try {
            OnBehalfOf.named(
                    asked.login(),
                    asked.name(),
                    handler.kind(),
                    () -> {
                        store(id, handler.work(id, progress));
                        return true;
                    },
                    handler.roles().toArray(String[]::new));
        } catch (CancellationException stopped) {
            if (ending.getAsBoolean()) {
                RetryOnConflict.run(() -> table.putBack(id));
                return again(Duration.ZERO);
            }
            RetryOnConflict.run(() -> table.end(id, JobState.STOPPED, null));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseGone) {
            throw databaseGone;
        } catch (Refused notPossible) {
            LOG.info(
                    "{} {} cannot be done: {}",
                    handler.kind(),
                    id,
                    notPossible.refusal().code());
            fail(handler, id, notPossible.refusal().sentence());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            LOG.error("{} {} failed", handler.kind(), id, failure);
            fail(
                    handler,
                    id,
                    "It could not be calculated. Try again; if it fails again, ask whoever looks after the service to"
                            + " look for " + id + " in the log");
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    /** What the work led to is stored where the work is still wanted, and not where it was stopped meanwhile. */
    private void store(UUID id, Runnable result) {
        RetryOnConflict.run(() -> transaction.executeWithoutResult(status -> {
            if (table.end(id, JobState.DONE, null)) {
                result.run();
            }
        }));
    }

    private void fail(JobHandler handler, UUID id, String why) {
        RetryOnConflict.run(() -> transaction.executeWithoutResult(status -> {
            if (table.end(id, JobState.FAILED, why)) {
                handler.failed(id, why);
            }
        }));
    }

    private CompletionHandler<String> again(Duration later) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(later));
    }
}
