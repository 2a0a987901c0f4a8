package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.history.ForecastFormat;

/** Making a forecast in the background: calculated first, stored when the job is over. */
class ForecastJobTest {

    private static final UUID ID = UUID.randomUUID();
    private static final byte[] TABLES = {80, 75};

    private final JdbcClient jdbc = mock(JdbcClient.class, Answers.RETURNS_DEEP_STUBS);
    private final ForecastFormat format = mock(ForecastFormat.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final ForecastJob job = new ForecastJob(jdbc, format, forecasts);

    private static ForecastRequest request() {
        return new ForecastRequest(
                GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 8), 2, 20, 42, 1, List.of(), Map.of());
    }

    @Test
    void the_tables_are_stored_when_the_job_is_over_and_not_before() {
        when(forecasts.request(ID)).thenReturn(request());
        when(format.forecast(any(), any(), any(), any(), anyDouble())).thenReturn(TABLES);
        Runnable end = job.work(ID, new JobProgress(percent -> true, () -> false));
        verifyNoInteractions(jdbc);
        ArgumentCaptor<Forecast> made = ArgumentCaptor.forClass(Forecast.class);
        verify(format).forecast(any(), made.capture(), any(), any(), anyDouble());
        assertThat(made.getValue().januaries()).hasSizeGreaterThanOrEqualTo(2);
        end.run();
        verify(jdbc).sql(org.mockito.ArgumentMatchers.contains("update sufficiency_forecast set answer"));
    }

    @Test
    void how_far_it_is_goes_up_and_never_down() {
        when(forecasts.request(ID)).thenReturn(request());
        when(format.forecast(any(), any(), any(), any(), anyDouble())).thenReturn(TABLES);
        AtomicInteger last = new AtomicInteger();
        job.work(
                ID,
                new JobProgress(
                        percent -> {
                            assertThat(percent).isBetween(last.getAndSet(percent), 99);
                            return true;
                        },
                        () -> false));
        verify(forecasts).request(eq(ID));
    }

    @Test
    void it_reads_as_a_planner_in_the_lane_of_calculations() {
        assertThat(job.roles()).containsExactly(Roles.PLANNER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(ForecastJob.KIND);
    }
}
