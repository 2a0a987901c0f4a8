package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** The high-needs block on the screen. */
class HighNeedsViewTest extends HighNeedsScreenTest {
    @Test
    @WithMockUser(username = "planner", roles = Roles.PLANNER)
    void a_figure_is_entered_and_changes_every_total_after_it() {
        go("high-needs", HighNeedsView.class);
        assertThat(line("Deficit brought forward").get(1)).isEqualTo("not entered");
        choose("Financial year", "2026/27");
        choose("Line", "Deficit brought forward");
        pounds("Pounds", "33700000.50");
        write("Where it comes from", "Draft accounts");
        press("Save");
        assertThat(errors()).isEmpty();
        assertThat(line("Deficit brought forward").get(1)).isEqualTo("£33,700,000.50");
        assertThat(line("Deficit brought forward").get(2))
                .isEqualTo(line("Deficit carried forward").get(1));
        assertThat(words()).contains("Draft accounts").contains("Entered by planner");
        press("Take back what was entered");
        assertThat(line("Deficit brought forward").get(1)).isEqualTo("not entered");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_figure_without_year_line_amount_or_source_is_refused() {
        go("high-needs");
        press("Save");
        assertThat(errors()).contains("Choose the financial year and the line");
        choose("Financial year", "2026/27");
        choose("Line", "Independent and non-maintained fees");
        press("Save");
        assertThat(errors()).contains("Enter pounds and pence");
        pounds("Pounds", "10");
        press("Save");
        assertThat(errors()).contains("Say where the figure comes from");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void the_block_is_for_planners() {
        refused("high-needs");
    }
}
