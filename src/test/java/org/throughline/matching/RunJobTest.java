package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Totals;

/** Running one run: found, then ended; deleted; and the service that ends under it. */
class RunJobTest {

    private final RunRecorder recorder = mock(RunRecorder.class);
    private final RunArchive archive = mock(RunArchive.class);
    private final RunJob job = new RunJob(recorder, archive);

    private static JobProgress progress(boolean ending) {
        return new JobProgress(percent -> true, () -> ending);
    }

    private UUID begun(RunFixture fixture) {
        RunSummary run = fixture.summary();
        when(recorder.begin(run.id())).thenReturn(Optional.of(run));
        when(archive.problem(run.id())).thenReturn(RunFixture.THREE);
        when(archive.answer(run.id())).thenReturn(Optional.empty());
        return run.id();
    }

    @Test
    void what_is_found_is_stored_at_once_and_the_end_only_when_the_job_is_over() {
        UUID id = begun(RunFixture.aRun().in(RunStatus.RUNNING).taking(5, 0));
        Runnable end = job.work(id, progress(false));
        ArgumentCaptor<MatchOutcome> found = ArgumentCaptor.forClass(MatchOutcome.class);
        verify(recorder).found(eq(id), any(), any(), found.capture(), eq(new GuaranteeReport(List.of(), 0)));
        verify(recorder, never()).ended(any(), any());
        Assessment plan = Assessment.of(RunFixture.THREE, found.getValue().answer());
        assertThat(plan.faults()).isEmpty();
        // nobody goes without, nobody leaves the borough, and NEAR's one place is taken
        assertThat(plan.totals().unplaced()).isZero();
        assertThat(plan.totals().outOfBorough()).isZero();
        assertThat(plan.answer().places().values()).containsExactlyInAnyOrder("NEAR", "FAR", "FAR");
        end.run();
        verify(recorder).ended(eq(id), any());
    }

    @Test
    void time_that_was_used_before_a_restart_is_counted_on() {
        UUID id = begun(RunFixture.aRun().in(RunStatus.RUNNING).taking(5, 3_000));
        job.work(id, progress(false));
        ArgumentCaptor<Duration> searched = ArgumentCaptor.forClass(Duration.class);
        verify(recorder).found(eq(id), searched.capture(), any(), any(), any());
        assertThat(searched.getValue()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_run_that_was_deleted_meanwhile_is_not_searched() {
        UUID id = UUID.randomUUID();
        when(recorder.begin(id)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(id, progress(false))).isInstanceOf(CancellationException.class);
        verify(archive, never()).problem(any());
    }

    @Test
    void a_service_that_ends_keeps_the_best_answer_and_leaves_the_rest_to_the_next() {
        UUID id = begun(RunFixture.aRun().in(RunStatus.RUNNING).taking(5, 0));
        assertThatThrownBy(() -> job.work(id, progress(true))).isInstanceOf(CancellationException.class);
        verify(recorder, atLeastOnce()).improved(eq(id), any(), any(Totals.class), any(Answer.class));
        verify(recorder, never()).found(any(), any(), any(), any(), any());
    }

    @Test
    void it_needs_no_role_goes_in_the_lane_of_runs_and_never_gives_up() {
        assertThat(job.kind()).isEqualTo(RunJob.KIND);
        assertThat(job.lane()).isEqualTo(Lane.RUNS);
        assertThat(job.roles()).isEmpty();
        assertThat(job.mostAttempts()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_failure_is_noted_with_why() {
        UUID id = UUID.randomUUID();
        job.failed(id, "No memory");
        verify(recorder).failed(id, "No memory");
    }
}
