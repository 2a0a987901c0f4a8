package org.throughline.sufficiency.money.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** Bands and new ones tried out, on the screen. */
class FundingBandsViewTest extends HighNeedsScreenTest {
    private void band(String code, String annual) {
        write("Code", code);
        write("Name", "Band " + code);
        pounds("Pounds a year", annual);
        write("Day", "1");
        write("Month", "4");
        write("Year", "2026");
        write("Where the value comes from", "Schools Forum");
        press("Save");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_band_is_recorded_tried_out_at_another_value_and_removed() {
        go("high-needs/bands", FundingBandsView.class);
        assertThat(words()).contains("Record bands first");
        band("D", "7300");
        assertThat(errors()).isEmpty();
        assertThat(table("Bands").getFirst()).contains("D", "£7,300.00", "Schools Forum");
        write("Name of the new bands", "D lower");
        press("Try these bands out");
        assertThat(errors()).contains("Enter the first day");
        choose("From April of", "2027");
        pounds("Pounds a year in place of band D", "6000");
        press("Try these bands out");
        assertThat(errors()).isEmpty();
        assertThat(table("D lower").getLast().getFirst()).isEqualTo("All bands");
        press("Delete these new bands");
        agree();
        press("Remove");
        agree();
        assertThat(words()).contains("No band is recorded yet");
    }
}
