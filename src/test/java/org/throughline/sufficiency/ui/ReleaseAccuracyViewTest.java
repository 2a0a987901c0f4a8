package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.accuracy.PanelAccuracy;

/** How wrong forecasts from published figures were. */
class ReleaseAccuracyViewTest extends ReleaseScreenTest {

    private void open() {
        go(page("/forecasts/" + done() + "/accuracy"), ReleaseAccuracyView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void our_error_stands_beside_the_simple_forecasts() {
        open();
        List<List<String>> rows = table("Error beside simple forecasts");
        assertThat(rows).isNotEmpty();
        // each year grows by a tenth
        assertThat(rows.getFirst().get(4)).as("same as last January").isEqualTo("9.1 %");
        assertThat(rows.getFirst().get(3)).as("our bias").endsWith(" %");
        assertThat(words()).contains("past forecasts were within");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void our_error_stands_beside_the_panel() {
        open();
        PanelAccuracy panel = PanelAccuracy.at(1).orElseThrow();
        assertThat(words()).contains("of " + panel.authorities() + " authorities half are forecast within");
        assertThat(table("Error beside other authorities").getFirst())
                .hasSize(9)
                .contains(String.valueOf(panel.authorities()));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void shelf_life_and_definitions_are_said() {
        open();
        assertThat(table("Shelf life by group of ages")).hasSize(5);
        assertThat(table("What these numbers are"))
                .hasSizeGreaterThan(4)
                .allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_that_nobody_knows_is_not_found() {
        unknown(page("/forecasts/" + UUID.randomUUID() + "/accuracy"));
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused(page("/forecasts/" + UUID.randomUUID() + "/accuracy"));
    }
}
