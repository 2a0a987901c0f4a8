package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.monitoring.Monitored;
import org.throughline.sufficiency.monitoring.MonitoringRefusal;
import org.throughline.sufficiency.monitoring.Term;
import org.throughline.sufficiency.monitoring.TermActual;
import org.throughline.sufficiency.monitoring.TermActuals;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioPapers;
import org.throughline.sufficiency.scenario.Scenarios;

/** Plan against actual, beside a scenario that is calculated. */
class TermActualsViewTest extends ForecastScreenTest {

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private TermActuals actuals;

    @Autowired
    private ScenarioPapers papers;

    private UUID scenario = new UUID(0, 0);

    @BeforeEach
    void a_scenario() {
        int year = as(Roles.PLANNER, () -> scenarios.years(forecast)).getFirst();
        scenario = as(
                Roles.PLANNER,
                () -> scenarios.begin(
                        forecast,
                        "Two actions",
                        List.of(
                                Change.Open.of(NewProvision.TEMPLATES.get(4), year, null, ""),
                                new Change.Return(year))));
    }

    @AfterEach
    void nothing_stays() {
        planner(() -> scenarios.delete(scenario));
    }

    private static void planner(Runnable work) {
        as(Roles.PLANNER, () -> {
            work.run();
            return true;
        });
    }

    private void calculated() {
        planner(() -> scenarios.workOut(scenario));
        Awaitility.await("the scenario")
                .atMost(Duration.ofMinutes(3))
                .until(() -> as(
                        Roles.PLANNER,
                        () -> !scenarios.find(scenario).orElseThrow().state().isUnderWay()));
    }

    private String address() {
        return page("/scenarios/" + scenario + "/actual");
    }

    private void figure(Monitored measure, String number) {
        test(find(BigDecimalField.class).withLabel(measure.label()).single()).setValue(new BigDecimal(number));
    }

    @Test
    @WithMockUser(username = "planner", roles = Roles.PLANNER)
    void a_term_is_recorded_beside_what_the_scenario_said_and_the_actions_are_told_apart() {
        calculated();
        go(page("/scenarios/" + scenario));
        assertThat(words()).contains("What each action changes");
        assertThat(table("When each action is paid back on its own")).hasSize(3);
        assertThat(as(Roles.PLANNER, () -> papers.pdf(List.of(scenario)))).isPresent();
        go(address(), TermActualsView.class);
        assertThat(words()).contains("Nothing is recorded yet");
        press("Save");
        assertThat(errors()).contains("Choose the academic year and the term");
        choose("Academic year", "2026/27");
        choose("Term", "Autumn term");
        figure(Monitored.PLANS, "99999");
        figure(Monitored.OUT_OF_BOROUGH, "231");
        write("Where the figures come from", "SEN2 of January");
        press("Save");
        assertThat(errors()).isEmpty();
        List<List<String>> rows = table("Plan against actual");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .contains("Autumn term 2026/27", "99,999", "Above the 80 % range", "SEN2 of January");
        assertThat(rows.getLast()).contains("231", "Not in the scenario");
        assertThat(words()).contains("1 of 1 figures lie outside");
        assertThat(new String(as(Roles.PLANNER, () -> actuals.csv(scenario)), StandardCharsets.UTF_8))
                .contains("2026/27,autumn,plans,99999.00,")
                .contains(",planner,");
        removed(rows.size());
    }

    private void removed(int before) {
        TermActual first = as(Roles.PLANNER, () -> actuals.of(scenario)).getFirst();
        planner(() -> actuals.remove(scenario, first.id()));
        assertThat(as(Roles.PLANNER, () -> actuals.of(scenario))).hasSize(before - 1);
        assertThat(refusalOf(() -> record(2026, Term.SUMMER, Monitored.PLANS, "10")))
                .isEqualTo(new MonitoringRefusal.TermNotBegun("Summer term 2026/27"));
        assertThat(refusalOf(() -> record(2026, Term.AUTUMN, Monitored.PLANS, "10.5")))
                .isInstanceOf(MonitoringRefusal.ActualOutOfRange.class);
    }

    private void record(int year, Term term, Monitored measure, String number) {
        planner(() -> actuals.record(
                scenario, new AcademicYear(year), term, Map.of(measure, new BigDecimal(number)), "A list"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_scenario_that_is_not_calculated_has_nothing_to_hold_a_term_against() {
        go(address());
        assertThat(words()).contains("Calculate the scenario first");
        assertThat(refusalOf(() -> record(2026, Term.AUTUMN, Monitored.PLANS, "10")))
                .isEqualTo(new MonitoringRefusal.ScenarioNotCalculated());
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused(address());
    }
}
