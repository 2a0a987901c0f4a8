package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.Scenarios;

/** One scenario: its changes, added and taken back. */
class ScenarioViewTest extends ForecastScreenTest {

    @Autowired
    private Scenarios scenarios;

    private UUID scenario = new UUID(0, 0);
    private int year;

    @BeforeEach
    void a_scenario_that_opens_a_base() {
        year = as(Roles.PLANNER, () -> scenarios.years(forecast)).getFirst();
        scenario = as(
                Roles.PLANNER,
                () -> scenarios.begin(
                        forecast, "A base", List.of(Change.Open.of(NewProvision.TEMPLATES.get(4), year, null, ""))));
    }

    private Scenario stored() {
        return as(Roles.PLANNER, () -> scenarios.find(scenario).orElseThrow());
    }

    private String address() {
        return page("/scenarios/" + scenario);
    }

    private void number(String label, int value) {
        test(find(IntegerField.class).withLabel(label).single()).setValue(value);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void its_changes_are_sentences_and_it_is_not_calculated_yet() {
        go(address(), ScenarioView.class);
        assertThat(words()).contains(stored().changes().getFirst().words()).contains("Not calculated yet");
        assertThat(button("Calculate").isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_change_is_added_and_taken_back() {
        go(address());
        choose("Kind of change", "Plans cease earlier or later");
        number("From NC year", 12);
        number("To NC year", 20);
        number("By percent", -30);
        press("Add the change");
        assertThat(errors()).isEmpty();
        assertThat(stored().changes()).hasSize(2).last().isEqualTo(new Change.Ceasing(year, 12, 20, -30));
        press("Undo");
        assertThat(stored().changes()).hasSize(1);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_change_that_cannot_be_is_refused_and_nothing_is_stored() {
        go(address());
        choose("Kind of change", "More or fewer new plans");
        number("From NC year", 9);
        number("To NC year", 3);
        number("By percent", 10);
        press("Add the change");
        assertThat(errors()).contains("NC years");
        number("To NC year", 11);
        number("By percent", 0);
        press("Add the change");
        assertThat(errors()).contains("other than 0");
        assertThat(stored().changes()).hasSize(1);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void what_somebody_else_changed_meanwhile_is_not_written_over() {
        go(address());
        as(Roles.PLANNER, () -> {
            scenarios.add(scenario, 1, new Change.Return(year));
            return true;
        });
        press("Remove");
        assertThat(errors()).contains("Somebody else");
        assertThat(stored().changes()).hasSize(2);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void it_is_renamed_and_deleted_only_after_it_was_asked() {
        go(address());
        write("Name of the scenario", "Another name");
        press("Rename");
        assertThat(heading()).isEqualTo("Another name");
        press("Delete");
        assertThat(stored().title()).isEqualTo("Another name");
        agree();
        assertThat(as(Roles.PLANNER, () -> scenarios.find(scenario))).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(ScenarioListView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_scenario_that_nobody_knows_is_not_found() {
        unknown(page("/scenarios/" + UUID.randomUUID()));
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused(address());
    }
}
