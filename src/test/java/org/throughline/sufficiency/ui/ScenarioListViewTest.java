package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ReformPath;
import org.throughline.sufficiency.scenario.Scenarios;

/** The scenarios of a forecast. */
class ScenarioListViewTest extends ForecastScreenTest {

    @Autowired
    private Scenarios scenarios;

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_scenario_begins_with_what_is_to_open_and_has_its_name() {
        go(page("/scenarios"), ScenarioListView.class);
        choose("To open", NewProvision.TEMPLATES.get(4).name());
        press("Begin");
        assertThat(getCurrentView()).isInstanceOf(ScenarioView.class);
        assertThat(heading()).isEqualTo(NewProvision.TEMPLATES.get(4).name());
        go(page("/scenarios"));
        assertThat(table("Scenarios"))
                .anySatisfy(row ->
                        assertThat(row).startsWith(NewProvision.TEMPLATES.get(4).name(), "1"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_scenario_with_nothing_to_open_needs_a_name() {
        int before = as(Roles.PLANNER, () -> scenarios.of(forecast).rows().size());
        go(page("/scenarios"));
        press("Begin");
        assertThat(errors()).contains("name");
        assertThat(as(Roles.PLANNER, () -> scenarios.of(forecast).rows())).hasSize(before);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void only_years_that_the_forecast_reaches_are_offered() {
        List<Integer> years = as(Roles.PLANNER, () -> scenarios.years(forecast));
        go(page("/scenarios"));
        assertThat(test(find(com.vaadin.flow.component.select.Select.class)
                                .withLabel("In September")
                                .single())
                        .getSuggestions())
                .isEqualTo(years.stream().map(String::valueOf).toList());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_path_of_reform_is_shown_with_its_sources_and_beyond_the_forecast_not_added() {
        go(page("/scenarios"));
        List<Integer> years = as(Roles.PLANNER, () -> scenarios.years(forecast));
        boolean isReached =
                !ReformPath.changes(years.getFirst(), years.getLast()).isEmpty();
        assertThat(table(ReformPath.NAME))
                .hasSameSizeAs(ReformPath.lines())
                .allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
        assertThat(button("Add it as a scenario").isEnabled()).isEqualTo(isReached);
        assertThat(as(Roles.PLANNER, () -> scenarios.of(forecast).rows()))
                .noneMatch(scenario -> scenario.title().equals(ReformPath.NAME));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_that_nobody_knows_has_none() {
        unknown("forecasts/" + UUID.randomUUID() + "/scenarios");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused(page("/scenarios"));
    }
}
