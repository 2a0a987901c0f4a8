package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.BandChart;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.ForecastTables;

/** One forecast: its sentence, its tables, years by name. */
class ForecastViewTest extends ForecastScreenTest {

    private ForecastTables tables() {
        return as(Roles.PLANNER, () -> forecasts.tables(forecast).orElseThrow());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_table_of_januaries_has_what_is_known_and_what_is_likely() {
        go(page(""), ForecastView.class);
        List<List<String>> rows = table("Children with plans by January");
        assertThat(rows).hasSizeGreaterThan(4);
        rows = rows.subList(rows.size() - 4, rows.size());
        assertThat(rows.getFirst().get(0)).isEqualTo(String.valueOf(tables().lastJanuary()));
        assertThat(rows.getFirst().get(2)).isEqualTo("known");
        for (int index = 1; index < 4; index++) {
            var spread = tables().rows().get(Level.TOTAL).get(index).spread();
            assertThat(rows.get(index).get(1)).isEqualTo(Formats.count(spread.mean()));
            assertThat(rows.get(index).get(2)).isEqualTo(Formats.band(spread));
            assertThat(rows.get(index).get(3))
                    .as("nothing changes")
                    .isEqualTo(rows.getFirst().get(1));
        }
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void few_children_are_not_told_apart_in_the_parts() {
        go(page(""));
        assertThat(table("Children with plans: Need"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.subList(1, row.size())).noneMatch(cell -> cell.matches("[1-4]( .*)?")));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void above_year_13_and_below_reception_ages_are_said() {
        go(page(""));
        assertThat(table("Children with plans: NC year"))
                .extracting(List::getFirst)
                .contains("Reception", "Year 13")
                .noneMatch(label -> label.matches("Year (1[4-9]|20)|.*-.*"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_steps_of_the_change_add_up() {
        go(page(""));
        List<List<String>> rows = table("What makes up the change");
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            int sum = 0;
            for (String cell : row.subList(1, 6)) {
                sum += Integer.parseInt(cell.replace(",", "").replace("+", "").replace('\u2212', '-'));
            }
            assertThat(Formats.count(sum)).isEqualTo(row.getLast());
        });
        assertThat(words()).contains("by families who move in and out");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_chart_begins_with_the_past() {
        go(page(""));
        var chart = find(BandChart.class).single().getElement();
        assertThat(chart.getProperty("known")).isEqualTo(String.valueOf(tables().lastJanuary()));
        assertThat(table("Children with plans by January").getFirst().get(2)).isEqualTo("known");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_that_nobody_knows_is_not_found() {
        unknown("forecasts/" + UUID.randomUUID());
        unknown("forecasts/not-an-id");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused(page(""));
    }
}
