package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** How wrong forecasts on the demonstration's own history were. */
class AccuracyViewTest extends ForecastScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void earlier_totals_stand_beside_simple_forecasts_and_one_by_one() {
        go(page("/accuracy"), AccuracyView.class);
        assertThat(table("Error beside simple forecasts")).isNotEmpty();
        assertThat(table("Forecasts of the past one by one")).isNotEmpty();
        assertThat(table("How often the bands held")).isNotEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void each_need_by_phase_has_a_shelf_life_and_few_children_are_not_told() {
        go(page("/accuracy"));
        assertThat(words()).contains("The total is likely to stay within 10 %");
        assertThat(table("Shelf life by need and phase"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(2)).doesNotMatch("[1-4]"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void parts_of_the_total_are_scored_as_well() {
        go(page("/accuracy"));
        assertThat(table("Accuracy of earlier forecasts")).isNotEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_that_nobody_knows_is_not_found() {
        unknown("forecasts/" + UUID.randomUUID() + "/accuracy");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused(page("/accuracy"));
    }
}
