package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.history.Histories;

/** Forecasts: beginning one, those made, what is known of the past. */
class SufficiencyViewTest extends ForecastScreenTest {

    @Autowired
    private Histories histories;

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void those_made_are_listed_with_why() {
        go("forecasts", SufficiencyView.class);
        assertThat(table("Forecasts made"))
                .filteredOn(row -> row.getFirst().equals("For the screens"))
                .singleElement()
                .satisfies(row -> assertThat(row.getLast()).isEqualTo("To see how it looks"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void what_is_known_of_the_past_says_where_it_comes_from() {
        var newest = as(Roles.PLANNER, () -> histories.chosen().orElseThrow());
        go("forecasts");
        assertThat(words()).contains(newest.source()).contains("January " + newest.lastJanuary());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_without_a_name_is_not_begun() {
        go("forecasts");
        press("Forecast");
        assertThat(errors()).contains("name");
        assertThat(getCurrentView()).isInstanceOf(SufficiencyView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_is_begun_and_can_be_stopped() {
        go("forecasts");
        write("Name of the forecast", "Begun on the screen");
        write("Why, or what changed", "A test");
        choose("Januaries ahead", "1");
        press("Forecast");
        assertThat(getCurrentView()).isInstanceOf(ForecastView.class);
        assertThat(heading()).isEqualTo("Begun on the screen");
        String path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        UUID begun = UUID.fromString(path.substring("forecasts/".length()));
        assertThat(as(Roles.PLANNER, () -> forecasts.find(begun).orElseThrow()).years())
                .isEqualTo(1);
        as(Roles.PLANNER, () -> {
            forecasts.stop(begun);
            return true;
        });
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_file_that_is_no_history_is_refused_and_the_past_stays() {
        var before = as(Roles.PLANNER, () -> histories.chosen().orElseThrow());
        go("forecasts");
        test(find(Upload.class).single())
                .upload("history.zip", "application/zip", new ByteArrayInputStream(new byte[] {1, 2, 3}));
        roundTrip();
        assertThat(errors()).contains("There is a problem");
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow())).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        for (String address : List.of("forecasts", "published-figures", "planning-figures")) {
            refused(address);
        }
    }
}
