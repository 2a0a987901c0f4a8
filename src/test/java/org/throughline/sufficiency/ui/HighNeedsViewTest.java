package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** The high-needs block, bands and new bands on the screen. */
class HighNeedsViewTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_stays() {
        for (String table : List.of(
                "sufficiency_block_entry",
                "sufficiency_child_band",
                "sufficiency_funding_band",
                "sufficiency_band_proposal")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private void pounds(String label, String amount) {
        test(find(BigDecimalField.class).withLabel(label).single()).setValue(new BigDecimal(amount));
    }

    private List<String> line(String label) {
        return table("The block by year").stream()
                .filter(row -> row.getFirst().equals(label))
                .findFirst()
                .orElseThrow();
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

    private String child() {
        return "children/"
                + jdbc.sql("select id from child order by id limit 1")
                        .query(UUID.class)
                        .single() + "/bands";
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_childs_band_is_recorded_with_why_and_taken_back_with_why() {
        as(Roles.PLANNER, () -> {
            jdbc.sql(
                            "insert into sufficiency_funding_band values ('D', '2020-04-01', 'Band D', 7300, 'x', 'x', now(6))")
                    .update();
            return true;
        });
        go(child(), ChildBandsView.class);
        choose("Band", "D");
        press("Save");
        assertThat(errors()).contains("Say why");
        write("Why", "Annual review");
        press("Save");
        assertThat(errors()).isEmpty();
        assertThat(table("Bands of the child").getFirst()).contains("D", "Annual review");
        test(find(TextField.class).withLabel("Why").single()).setValue("Another child's");
        press("Take back");
        assertThat(table("Bands of the child").getFirst().getLast()).startsWith("Taken back");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_childs_band_is_for_placement_officers() {
        refused(child());
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void the_block_is_for_planners() {
        refused("high-needs");
    }
}
