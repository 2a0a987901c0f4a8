package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.sufficiency.plan.PlanRequest;

/** Investment options that are looked for, and those that are not, and why. */
class InvestmentOptionsTest {

    private static final UUID FORECAST = UUID.randomUUID();

    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private final Scenarios scenarios = mock(Scenarios.class);
    private final Jobs jobs = mock(Jobs.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final InvestmentOptions options = new InvestmentOptions(jdbc, scenarios, jobs, user, Clock.systemUTC());

    @BeforeEach
    void somebody_asks() {
        when(user.name()).thenReturn("A planner");
    }

    private static List<Change.Open> openings(int number, int from) {
        return Collections.nCopies(number, Change.Open.of(NewProvision.TEMPLATES.getFirst(), from, null, ""));
    }

    private void begin(String budget, List<Change.Open> candidates) {
        options.begin(FORECAST, new BigDecimal(budget), PlanRequest.Aim.BOROUGH, candidates);
    }

    @Test
    void one_to_twelve_openings_are_chosen_from() {
        assertThat(refusalOf(() -> begin("0", openings(13, 2028))))
                .isEqualTo(new ScenarioRefusal.CandidatesOutOfRange(12));
        verifyNoInteractions(jdbc, jobs);
    }

    @Test
    void a_budget_is_in_pounds_and_pence_up_to_a_billion() {
        ScenarioRefusal refusal = new ScenarioRefusal.BudgetOutOfRange(1_000_000_000);
        for (String budget : List.of("-0.01", "1000000000.01", "1.005")) {
            assertThat(refusalOf(() -> begin(budget, openings(1, 2028))))
                    .as(budget)
                    .isEqualTo(refusal);
        }
        assertThat(refusal.sentence()).isEqualTo("Enter the budget in pounds, from 0 to 1,000,000,000");
    }

    @Test
    void a_forecast_that_ends_too_early_finds_nothing_to_open() {
        when(scenarios.years(FORECAST)).thenReturn(List.of());

        assertThat(refusalOf(() -> begin("1000000", openings(1, 2028))))
                .isEqualTo(new ScenarioRefusal.ForecastEndsBeforeOpening());
    }

    @Test
    void what_opens_opens_in_a_year_of_the_forecast() {
        when(scenarios.years(FORECAST)).thenReturn(List.of(2027, 2028));

        assertThat(refusalOf(() -> begin("1000000", openings(1, 2029))))
                .isEqualTo(new ScenarioRefusal.YearNotForecast("2027/28", "2028/29"));
        verifyNoInteractions(jobs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "1000000000", "1000000000.00"})
    void a_budget_from_nothing_to_a_billion_is_begun(String budget) {
        when(scenarios.years(FORECAST)).thenReturn(List.of(2027, 2028, 2029));

        UUID id = options.begin(FORECAST, new BigDecimal(budget), PlanRequest.Aim.BOROUGH, openings(12, 2028));

        verify(jobs).begin(InvestmentOptionJob.KIND, id);
    }

    @Test
    void none_at_all_and_a_history_without_specialist_settings_ask_for_no_work() {
        assertThat(refusalOf(() -> begin("10", List.of()))).isEqualTo(new ScenarioRefusal.CandidatesOutOfRange(12));
        when(scenarios.years(FORECAST)).thenReturn(List.of(2027, 2028, 2029));
        when(scenarios.requireSpecialist(FORECAST)).thenThrow(new IllegalStateException("No special school"));

        assertThatThrownBy(() -> begin("10", openings(1, 2028))).hasMessage("No special school");
        verifyNoInteractions(jdbc, jobs);
    }

    @Test
    void they_can_be_stopped() {
        UUID id = UUID.randomUUID();

        options.stop(id);

        verify(jobs).stop(id);
    }
}
