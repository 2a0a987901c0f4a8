package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.PracticeShares;

/** Working the gap out in the background: what it is worked out from, and when it is stored. */
class GapJobTest {

    private static final int ENTRY = 2025;
    private static final UUID ID = UUID.randomUUID();

    private final Gaps gaps = mock(Gaps.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final Scenarios scenarios = mock(Scenarios.class);
    private final PlanningInputsReader inputs = mock(PlanningInputsReader.class);
    private final GapJob job = new GapJob(gaps, forecasts, scenarios, inputs);

    @BeforeEach
    void one_is_asked_for() {
        when(gaps.find(ID))
                .thenReturn(Optional.of(new Gap(
                        ID, ScenarioFixture.FORECAST, "A planner", Instant.EPOCH, null, JobState.RUNNING, null, null)));
        when(scenarios.horizon(ScenarioFixture.FORECAST)).thenReturn(new Scenarios.Horizon(ENTRY, 2));
        when(forecasts.request(ScenarioFixture.FORECAST)).thenReturn(ScenarioFixture.request());
        when(inputs.practice(ENTRY - 1)).thenReturn(new PracticeShares(ENTRY - 1));
        when(inputs.of(ENTRY))
                .thenReturn(ScenarioFixture.inputs(
                        ENTRY,
                        aProvision("SPECIAL").years(7, 11).places(ENTRY, 1).build()));
    }

    @Test
    void it_is_stored_when_the_job_is_over_and_not_before() {
        Runnable end = job.work(ID, new JobProgress(percent -> true, () -> false));
        verify(gaps, never()).store(any(), any());
        end.run();
        ArgumentCaptor<GapResult> stored = ArgumentCaptor.forClass(GapResult.class);
        verify(gaps).store(eq(ID), stored.capture());
        GapResult result = stored.getValue();
        assertThat(result.futures()).isEqualTo(Gaps.FUTURES);
        assertThat(result.usable()).isEqualTo(0.95);
        assertThat(result.practiceOf()).isEqualTo(ENTRY - 1);
        assertThat(result.years()).hasSize(2);
        // two children and one place
        assertThat(result.years().getFirst().total().isShort().mean()).isEqualTo(1);
    }

    @Test
    void who_stops_it_finds_nothing_stored() {
        assertThatThrownBy(() -> job.work(ID, new JobProgress(percent -> true, () -> true)))
                .isInstanceOf(CancellationException.class);
        verify(gaps, never()).store(any(), any());
    }

    @Test
    void it_reads_what_a_planner_and_a_placement_officer_may_read() {
        assertThat(job.roles()).containsExactlyInAnyOrder(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(GapJob.KIND);
    }
}
