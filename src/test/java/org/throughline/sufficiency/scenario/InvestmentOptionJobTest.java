package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;

/** Planning openings in the background: on whose behalf, and that what was deleted is dropped. */
class InvestmentOptionJobTest {

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final InvestmentOptions options = mock(InvestmentOptions.class);
    private final PlanningInputsReader inputs = mock(PlanningInputsReader.class);
    private final InvestmentOptionJob job = new InvestmentOptionJob(jdbc, forecasts, options, inputs);

    @Test
    void what_was_deleted_meanwhile_is_dropped_before_anything_is_read() {
        UUID id = UUID.randomUUID();
        when(options.find(id)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(id, new JobProgress(percent -> true, () -> false)))
                .isInstanceOf(CancellationException.class);
        verifyNoInteractions(jdbc, forecasts, inputs);
    }

    @Test
    void it_reads_what_a_planner_and_a_placement_officer_may_read() {
        assertThat(job.roles()).containsExactlyInAnyOrder(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(InvestmentOptionJob.KIND);
    }
}
