package org.throughline.sufficiency.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.published.PublishedAuthority;

/** A forecast from published figures in the background: calculated first, stored when the job is over. */
class ReleaseForecastJobTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID RELEASE = UUID.randomUUID();

    private final ReleaseForecasts forecasts = mock(ReleaseForecasts.class);
    private final Releases releases = mock(Releases.class);
    private final ReleaseForecastJob job = new ReleaseForecastJob(forecasts, releases);

    @BeforeEach
    void one_is_asked_for() {
        when(forecasts.find(ID))
                .thenReturn(Optional.of(new ReleaseForecast(
                        ID,
                        RELEASE,
                        "A test",
                        new ReleaseAuthority("901", "Northtown", 2025, 2_143),
                        "A planner",
                        Instant.EPOCH,
                        2,
                        2025,
                        50,
                        42,
                        JobState.RUNNING,
                        null)));
        when(releases.figures(RELEASE, "901"))
                .thenReturn(Optional.of(new PublishedAuthority(
                        "901",
                        new TreeMap<>(ReleaseFixture.growing()),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>())));
        when(releases.figures(RELEASE, Releases.ENGLAND)).thenReturn(Optional.empty());
    }

    private static JobProgress going() {
        return new JobProgress(percent -> true, () -> false);
    }

    @Test
    void it_is_stored_when_the_job_is_over_and_not_before() {
        Runnable end = job.work(ID, going());
        verify(forecasts, never()).store(any(), any(), any());
        end.run();
        ArgumentCaptor<byte[]> answer = ArgumentCaptor.forClass(byte[].class);
        verify(forecasts).store(eq(ID), any(), answer.capture());
        ReleaseTables tables = ReleaseTables.read(new TreeMap<>(), List.of(), answer.getValue());
        assertThat(tables.totals()).extracting(ReleaseTables.Row::january).containsExactly(2026, 2027);
        assertThat(tables.tests()).isNotEmpty();
    }

    @Test
    void the_same_figures_give_the_same_bytes() {
        ArgumentCaptor<byte[]> answers = ArgumentCaptor.forClass(byte[].class);
        job.work(ID, going()).run();
        job.work(ID, going()).run();
        verify(forecasts, org.mockito.Mockito.times(2)).store(eq(ID), any(), answers.capture());
        assertThat(answers.getAllValues().getFirst())
                .isEqualTo(answers.getAllValues().getLast());
    }

    @Test
    void it_stops_when_it_is_asked_to() {
        assertThatThrownBy(() -> job.work(ID, new JobProgress(percent -> true, () -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void figures_that_were_deleted_meanwhile_are_said() {
        when(releases.figures(RELEASE, "901")).thenReturn(Optional.empty());
        assertThat(refusalOf(() -> job.work(ID, going()))).isEqualTo(new ReleaseRefusal.ReleaseUnknown());
    }

    @Test
    void it_reads_as_a_planner_in_the_lane_of_calculations() {
        assertThat(job.roles()).containsExactly(Roles.PLANNER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(ReleaseForecastJob.KIND);
    }
}
