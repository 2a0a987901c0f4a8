package org.throughline.sufficiency.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Refusal;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.scenario.ScenarioResult;
import org.throughline.sufficiency.scenario.Scenarios;

/** Terms that can be recorded and those that cannot; with the database in TermActualsViewTest. */
class TermActualsTest {

    private static final UUID SCENARIO = UUID.randomUUID();
    private static final AcademicYear YEAR = new AcademicYear(2027);

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final Scenarios scenarios = mock(Scenarios.class);
    private final TermActuals actuals = new TermActuals(
            jdbc,
            scenarios,
            mock(AuditTrail.class),
            mock(CurrentUser.class),
            Clock.fixed(Instant.parse("2028-01-01T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void a_scenario_from_january_2026_on() {
        ScenarioResult result = mock(ScenarioResult.class);
        when(result.plansScenario()).thenReturn(Map.of(2026, Distribution.exactly(9), 2029, Distribution.exactly(12)));
        when(scenarios.result(SCENARIO)).thenReturn(Optional.of(result));
    }

    private Refusal refused(
            @Nullable AcademicYear year, @Nullable Term term, Map<Monitored, BigDecimal> figures, String source) {
        Refusal refusal = refusalOf(() -> actuals.record(SCENARIO, year, term, figures, source));
        verifyNoInteractions(jdbc);
        return refusal;
    }

    private static Map<Monitored, BigDecimal> figure(Monitored measure, String number) {
        return Map.of(measure, new BigDecimal(number));
    }

    @Test
    void the_years_are_those_of_the_scenario_that_have_begun_latest_first() {
        assertThat(actuals.years(SCENARIO)).extracting(AcademicYear::start).containsExactly(2027, 2026, 2025);
    }

    @Test
    void a_term_is_chosen_and_has_begun() {
        Map<Monitored, BigDecimal> figures = figure(Monitored.PLANS, "10");
        assertThat(refused(null, Term.SPRING, figures, "A list")).isEqualTo(new MonitoringRefusal.TermNotChosen());
        assertThat(refused(YEAR, null, figures, "A list")).isEqualTo(new MonitoringRefusal.TermNotChosen());
        assertThat(refused(YEAR, Term.SUMMER, figures, "A list"))
                .isEqualTo(new MonitoringRefusal.TermNotBegun("Summer term 2027/28"));
    }

    @Test
    void a_figure_with_its_source_is_needed() {
        assertThat(refused(YEAR, Term.SPRING, Map.of(), "A list")).isEqualTo(new MonitoringRefusal.ActualMissing());
        assertThat(refused(YEAR, Term.SPRING, figure(Monitored.PLANS, "10"), " "))
                .isEqualTo(new MonitoringRefusal.ActualSourceMissing(500));
    }

    @Test
    void children_are_whole_and_pounds_have_pence() {
        for (String children : new String[] {"-1", "10.5", "1000001"}) {
            assertThat(refused(YEAR, Term.SPRING, figure(Monitored.UNPLACED, children), "A list"))
                    .as(children)
                    .isEqualTo(new MonitoringRefusal.ActualOutOfRange("Children without a place", 1_000_000));
        }
        assertThat(refused(YEAR, Term.SPRING, figure(Monitored.POUNDS, "10.505"), "A list"))
                .isInstanceOf(MonitoringRefusal.ActualOutOfRange.class);
    }

    @Test
    void a_scenario_that_is_not_calculated_is_refused() {
        when(scenarios.result(SCENARIO)).thenReturn(Optional.empty());
        assertThat(refused(YEAR, Term.SPRING, figure(Monitored.PLANS, "10"), "A list"))
                .isEqualTo(new MonitoringRefusal.ScenarioNotCalculated());
    }
}
