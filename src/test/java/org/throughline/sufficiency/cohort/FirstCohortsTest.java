package org.throughline.sufficiency.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.JobState;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.sufficiency.options.InvestmentOptions;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.Scenarios;

/** Of what it is worked out who would come; with the database in FirstCohortViewTest. */
class FirstCohortsTest {

    private static final UUID FORECAST = UUID.randomUUID();
    private static final UUID SCENARIO = UUID.randomUUID();

    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private final Scenarios scenarios = mock(Scenarios.class);
    private final InvestmentOptions options = mock(InvestmentOptions.class);
    private final Jobs jobs = mock(Jobs.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final FirstCohorts cohorts = new FirstCohorts(jdbc, scenarios, options, jobs, user, Clock.systemUTC());

    @BeforeEach
    void a_forecast_of_two_years() {
        when(user.name()).thenReturn("A planner");
        when(scenarios.years(FORECAST)).thenReturn(List.of(2027, 2028));
    }

    private void scenario(Change... changes) {
        Scenario scenario = new Scenario(
                SCENARIO,
                FORECAST,
                "A scenario",
                1,
                List.of(changes),
                "A planner",
                Instant.EPOCH,
                JobState.DONE,
                null,
                1);
        when(scenarios.find(SCENARIO)).thenReturn(Optional.of(scenario));
    }

    private static Change.Open school(int from) {
        return Change.Open.of(NewProvision.TEMPLATES.getFirst(), from, null, "");
    }

    @Test
    void a_scenario_that_opens_something_in_the_years_of_the_forecast_is_looked_at() {
        scenario(school(2028));
        UUID id = cohorts.begin(SCENARIO);
        verify(jobs).begin(FirstCohortJob.KIND, id);
    }

    @Test
    void what_opens_nothing_in_time_has_nobody_to_come() {
        scenario(new Change.Return(2027));
        assertThat(refusalOf(() -> cohorts.begin(SCENARIO))).isEqualTo(new CohortRefusal.NothingOpens());
        scenario(school(2028), new Change.Delay(2028, school(2028).name(), 1));
        assertThat(refusalOf(() -> cohorts.begin(SCENARIO))).isEqualTo(new CohortRefusal.NothingOpens());
        verifyNoInteractions(jobs, jdbc);
    }

    @Test
    void what_was_deleted_is_refused() {
        when(scenarios.find(SCENARIO)).thenReturn(Optional.empty());
        when(options.find(SCENARIO)).thenReturn(Optional.empty());
        assertThat(refusalOf(() -> cohorts.begin(SCENARIO))).isEqualTo(new CohortRefusal.CohortOfNothing());
    }

    @Test
    void the_work_can_be_stopped() {
        cohorts.stop(SCENARIO);
        verify(jobs).stop(SCENARIO);
    }
}
