package org.throughline.sufficiency.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.options.Candidate;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.PlanningInputsReader;
import org.throughline.sufficiency.scenario.ScenarioFixture;

/** Who would come, in the background. */
class FirstCohortJobTest {

    private static final int ENTRY = 2025;

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final FirstCohorts cohorts = mock(FirstCohorts.class);
    private final PlanningInputsReader inputs = mock(PlanningInputsReader.class);
    private final FirstCohortJob job = new FirstCohortJob(jdbc, forecasts, cohorts, inputs);

    @Test
    void what_was_deleted_meanwhile_is_dropped_before_anything_is_read() {
        UUID id = UUID.randomUUID();
        when(cohorts.asked(id)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(id, new JobProgress(percent -> true, () -> false)))
                .isInstanceOf(CancellationException.class);
        verifyNoInteractions(jdbc, forecasts, inputs);
    }

    private FirstCohort.Result found(int special) {
        UUID id = UUID.randomUUID();
        UUID forecast = UUID.randomUUID();
        Candidate base = Candidate.of(new Change.Open(
                ENTRY, "A base", NewProvision.Kind.BASE, NeedType.ASD, Phase.SECONDARY, List.of(9), null, ""));
        when(cohorts.asked(id))
                .thenReturn(Optional.of(new FirstCohorts.Asked(
                        forecast,
                        new CohortQuestion(List.of(new CohortQuestion.Opening(base, ENTRY)), List.of()),
                        List.of(ENTRY, ENTRY + 1, ENTRY + 2))));
        when(forecasts.request(forecast)).thenReturn(ScenarioFixture.request());
        when(inputs.of(ENTRY))
                .thenReturn(ScenarioFixture.inputs(
                        ENTRY,
                        aProvision("SPECIAL")
                                .years(0, 13)
                                .at(26_000)
                                .places(ENTRY, special)
                                .build(),
                        aProvision("OUT").outside().years(0, 13).at(64_000).build()));
        JdbcClient.StatementSpec statement = mock(JdbcClient.StatementSpec.class, Answers.RETURNS_SELF);
        when(jdbc.sql(contains("update sufficiency_first_cohort"))).thenReturn(statement);
        job.work(id, new JobProgress(percent -> true, () -> false)).run();
        ArgumentCaptor<Object> values = ArgumentCaptor.forClass(Object.class);
        verify(statement).params(values.capture(), values.capture());
        return CohortFile.RESULT.read(String.valueOf(values.getAllValues().getFirst()));
    }

    @Test
    void both_children_of_today_come_where_there_is_no_other_place_in_the_borough() {
        FirstCohort.Result result = found(0);
        assertThat(result.proven()).isTrue();
        assertThat(result.comers())
                .containsExactly(
                        new FirstCohort.Comer("ONE", 0, ENTRY, FirstCohortJob.FUTURES, ""),
                        new FirstCohort.Comer("TWO", 0, ENTRY, FirstCohortJob.FUTURES, ""));
        FirstCohort.Opening base = result.openings().getFirst();
        assertThat(base.years())
                .extracting(FirstCohort.Year::academicYear)
                .containsExactly(ENTRY, ENTRY + 1, ENTRY + 2);
        FirstCohort.Year first = base.years().getFirst();
        assertThat(first.planned()).isEqualTo(9);
        assertThat(first.coming()).isEqualTo(2);
        assertThat(first.ofToday()).isEqualTo(2);
        assertThat(first.fills()).isEqualTo(2);
        assertThat(first.empty()).isEqualTo(7);
        assertThat(base.years()).allSatisfy(year -> {
            assertThat(year.comingLow()).isLessThanOrEqualTo(year.coming());
            assertThat(year.coming()).isLessThanOrEqualTo(year.comingHigh());
        });
    }

    @Test
    void nobody_comes_where_the_borough_has_room() {
        FirstCohort.Result result = found(400);
        assertThat(result.comers()).isEmpty();
        assertThat(result.openings().getFirst().years())
                .allSatisfy(year -> assertThat(year.fills() + year.comingHigh()).isZero());
    }

    @Test
    void it_reads_what_a_planner_and_a_placement_officer_may_read() {
        assertThat(job.roles()).containsExactlyInAnyOrder(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(FirstCohortJob.KIND);
    }
}
