package org.throughline.matching.findplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.inyear.SeatSearch;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.matching.rules.RuleContext;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** The plan of the coming year in the background. */
class ComingPlanJobTest {

    private static final AcademicYear COMING = new AcademicYear(2027);
    private static final Problem PROBLEM = GeneratedProblems.borough(3, 40, 12, 0);

    private final ProblemFromRecords records = mock(ProblemFromRecords.class);
    private final ComingPlans plans = mock(ComingPlans.class);
    private final ComingPlanJob job =
            new ComingPlanJob(records, plans, Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC));

    private static JobProgress progress(boolean stopped) {
        return new JobProgress(percent -> true, () -> stopped);
    }

    private void known() {
        when(records.known(COMING, Set.of()))
                .thenReturn(new ProblemFromRecords.Known(PROBLEM, () -> mock(RuleContext.class), "f1"));
    }

    @Test
    void the_plan_is_stored_with_the_fingerprint_of_what_it_was_calculated_from_when_the_job_is_over() {
        known();

        Runnable end = job.work(ComingPlanJob.id(COMING), progress(false));
        verify(plans, never()).store(any(), anyString(), any());
        end.run();

        verify(plans).store(COMING, "f1", SeatSearch.bestPlan(PROBLEM, Duration.ofSeconds(20), () -> false));
    }

    @Test
    void a_plan_that_was_stopped_is_not_stored() {
        known();

        assertThatThrownBy(() -> job.work(ComingPlanJob.id(COMING), progress(true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_year_that_has_begun_is_not_calculated_any_more() {
        assertThatThrownBy(() -> job.work(ComingPlanJob.id(new AcademicYear(2026)), progress(false)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void it_works_for_placement_officers() {
        assertThat(job.roles()).containsExactly(Roles.PLACEMENT_OFFICER);
    }
}
