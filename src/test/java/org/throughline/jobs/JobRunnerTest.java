package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.security.CurrentUser;
import org.throughline.shared.FileText;

/** However a piece of work ends, that is noted, and what can go on later goes on. */
class JobRunnerTest {

    private static final UUID ID = UUID.randomUUID();

    private final JobTable table = mock(JobTable.class);
    private final TransactionTemplate transaction = transaction();
    private final SchedulerState scheduler = mock(SchedulerState.class);
    private final Handler handler = new Handler();
    private final JobRunner runner = new JobRunner(table, transaction, Clock.systemUTC());

    private static TransactionTemplate transaction() {
        TransactionTemplate template = mock(TransactionTemplate.class);
        when(template.getTransactionManager()).thenReturn(mock(PlatformTransactionManager.class));
        return template;
    }

    @BeforeEach
    void the_work_is_asked_for() {
        doAnswer(call -> {
                    Consumer<TransactionStatus> work = call.getArgument(0);
                    work.accept(mock(TransactionStatus.class));
                    return null;
                })
                .when(transaction)
                .executeWithoutResult(any());
        when(table.begin(ID)).thenReturn(Optional.of(new JobTable.Asked("planner", "Pat Planner", 1)));
        when(table.end(eq(ID), any(), any())).thenReturn(true);
    }

    private boolean isDone() {
        ExecutionContext context = mock(ExecutionContext.class);
        when(context.getSchedulerState()).thenReturn(scheduler);
        CompletionHandler<String> after =
                runner.execute(handler, new TaskInstance<>(handler.kind(), ID.toString(), ""), context);
        return after instanceof CompletionHandler.OnCompleteRemove;
    }

    @Test
    void what_it_led_to_is_stored_with_the_note_that_it_is_done() {
        assertThat(isDone()).isTrue();
        verify(table).end(ID, JobState.DONE, null);
        assertThat(handler.stored).isTrue();
    }

    @Test
    void it_is_done_for_the_person_who_asked_with_the_rights_it_needs() {
        AtomicReference<String> who = new AtomicReference<>();
        handler.work = progress -> {
            CurrentUser user = new CurrentUser();
            who.set(user.login() + ", " + user.name() + ", " + user.purpose().orElse("") + ", " + user.roles());
            return () -> {};
        };
        isDone();
        assertThat(who.get()).isEqualTo("planner, Pat Planner, test, [PLANNER]");
    }

    @Test
    void nothing_is_stored_of_work_that_was_stopped_meanwhile() {
        when(table.end(ID, JobState.DONE, null)).thenReturn(false);
        assertThat(isDone()).isTrue();
        assertThat(handler.stored).isFalse();
    }

    @Test
    void work_that_stopped_because_it_was_asked_to_is_stopped() {
        handler.work = progress -> {
            throw new CancellationException();
        };
        assertThat(isDone()).isTrue();
        verify(table).end(ID, JobState.STOPPED, null);
    }

    @Test
    void work_that_stopped_because_the_service_ends_waits_for_the_next_one() {
        when(scheduler.isShuttingDown()).thenReturn(true);
        handler.work = progress -> {
            assertThat(progress.isStopRequested()).isTrue();
            throw new CancellationException();
        };
        assertThat(isDone()).isFalse();
        verify(table).putBack(ID);
        verify(table, never()).end(any(), any(), any());
    }

    @Test
    void work_that_cannot_be_done_says_why() {
        handler.work = progress -> {
            throw new FileText.FileNotText().refused();
        };
        assertThat(isDone()).isTrue();
        verify(table).end(ID, JobState.FAILED, new FileText.FileNotText().sentence());
        assertThat(handler.failed).isEqualTo(new FileText.FileNotText().sentence());
    }

    @Test
    void a_wrong_argument_is_a_fault_of_ours_and_is_not_read_out() {
        handler.work = progress -> {
            throw new IllegalArgumentException("A factor is a number from 0 to 100");
        };
        assertThat(isDone()).isTrue();
        assertThat(handler.failed).contains("Try again").doesNotContain("factor");
    }

    @Test
    void a_fault_of_ours_is_a_sentence_with_what_to_look_for_in_the_log() {
        handler.work = progress -> {
            throw new IllegalStateException("select * from child");
        };
        assertThat(isDone()).isTrue();
        verify(table).end(eq(ID), eq(JobState.FAILED), contains(ID.toString()));
        assertThat(handler.failed).contains("Try again").doesNotContain("select");
    }

    @Test
    void running_out_of_memory_ends_the_work_and_not_the_service() {
        handler.work = progress -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertThat(isDone()).isTrue();
        verify(table).end(eq(ID), eq(JobState.FAILED), anyString());
    }

    @Test
    void work_waits_for_a_database_that_cannot_be_reached() {
        when(table.begin(ID)).thenThrow(new DataAccessResourceFailureException("gone"));
        assertThat(isDone()).isFalse();
        verify(table, never()).end(any(), any(), any());
    }

    @Test
    void a_conflict_with_somebody_else_is_tried_again() {
        when(table.end(ID, JobState.DONE, null))
                .thenThrow(new CannotAcquireLockException("somebody else was first"))
                .thenReturn(true);
        assertThat(isDone()).isTrue();
        assertThat(handler.stored).isTrue();
    }

    @Test
    void work_that_was_forgotten_is_not_begun() {
        when(table.begin(ID)).thenReturn(Optional.empty());
        assertThat(isDone()).isTrue();
        assertThat(handler.begun).isFalse();
    }

    @Test
    void work_with_which_the_service_ended_three_times_is_given_up() {
        when(table.begin(ID)).thenReturn(Optional.of(new JobTable.Asked("planner", "Pat Planner", 4)));
        assertThat(isDone()).isTrue();
        assertThat(handler.begun).isFalse();
        assertThat(handler.failed).contains("ended 3 times");
    }

    private static final class Handler implements JobHandler {

        private Function<JobProgress, Runnable> work = progress -> () -> this.stored = true;
        private boolean begun;
        private boolean stored;
        private String failed = "";

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Lane lane() {
            return Lane.CALCULATIONS;
        }

        @Override
        public Set<String> roles() {
            return Set.of("PLANNER");
        }

        @Override
        public Runnable work(UUID id, JobProgress progress) {
            begun = true;
            return work.apply(progress);
        }

        @Override
        public void failed(UUID id, String why) {
            failed = why;
        }
    }
}
