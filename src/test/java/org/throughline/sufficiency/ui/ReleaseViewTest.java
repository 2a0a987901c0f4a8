package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** A release: an authority is chosen and forecast. */
class ReleaseViewTest extends ReleaseScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void an_authority_is_found_by_its_name_and_forecast() {
        go(page(""), ReleaseView.class);
        test(find(ComboBox.class).single()).selectItem("Southtown (902)");
        press("Forecast");
        assertThat(getCurrentView()).isInstanceOf(ReleaseForecastView.class);
        assertThat(heading()).isEqualTo("Forecast: Southtown (902)");
        go(page(""));
        assertThat(table("Forecasts made"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("Southtown (902)").contains("2025", "5"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void without_an_authority_nothing_is_begun() {
        go(page(""));
        press("Forecast");
        assertThat(errors()).contains("Choose an authority");
        assertThat(as(Roles.PLANNER, () -> forecasts.of(release))).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_release_that_nobody_knows_is_not_found() {
        unknown("published-figures/" + UUID.randomUUID());
        unknown("published-figures/not-an-id");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused(page(""));
    }
}
