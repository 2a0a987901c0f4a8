package org.throughline.sufficiency.money.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** The high-needs block on the screen. */
class HighNeedsViewTest extends HighNeedsScreenTest {

    private void enter(String line, String amount) {
        choose("Financial year", "2026/27");
        choose("Line", line);
        pounds("Pounds", amount);
        write("Where it comes from", "Draft accounts");
        press("Save");
    }

    @Test
    @WithMockUser(username = "planner", roles = Roles.PLANNER)
    void without_the_income_of_a_year_no_deficit_is_claimed() {
        go("high-needs", HighNeedsView.class);
        assertThat(words()).contains("not known yet").doesNotContain("carries forward a deficit");
        enter("Deficit brought forward", "33700000.50");
        assertThat(words()).contains("not known yet");
        enter("High-needs allocation", "61000000");
        assertThat(words())
                .contains("On 31 March 2027 the block carries forward")
                .doesNotContain("31 March 2031 the");
    }

    @Test
    @WithMockUser(username = "planner", roles = Roles.PLANNER)
    void a_total_that_lacks_lines_says_so_and_is_left_out_without_the_income() {
        go("high-needs", HighNeedsView.class);
        assertThat(line("Income").get(1)).isEqualTo("Not complete: 3 lines not entered");
        assertThat(line("Deficit carried forward").get(1)).isEqualTo("Not complete: 7 lines not entered");
        assertThat(line("Spend").get(1)).startsWith("£").endsWith(". Not complete: 2 lines not entered");
        enter("High-needs allocation", "61000000");
        enter("Moved from the schools block", "0");
        enter("Other income", "0");
        assertThat(line("Income").get(1)).isEqualTo("£61,000,000.00");
        assertThat(line("Income").get(2)).isEqualTo("Not complete: 3 lines not entered");
        assertThat(words()).contains("none forecast");
    }

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
