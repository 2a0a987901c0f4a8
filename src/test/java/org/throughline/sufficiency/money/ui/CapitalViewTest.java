package org.throughline.sufficiency.money.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.capital.CapitalProgramme;
import org.throughline.testing.ScreenTest;

/** The capital programme on the screen. */
class CapitalViewTest extends ScreenTest {

    @Autowired
    private CapitalProgramme programme;

    private void pounds(String label, String amount) {
        test(find(BigDecimalField.class).withLabel(label).single()).setValue(new BigDecimal(amount));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_project_is_added_its_year_recorded_listed_and_deleted() {
        go("capital-programme", CapitalView.class);
        press("Add the project");
        assertThat(errors()).contains("Enter the name of the project");
        write("Name of the project", "A base by the library");
        pounds("Budget in pounds", "900000");
        press("Add the project");
        assertThat(getCurrentView()).isInstanceOf(CapitalProjectView.class);
        test(find(IntegerField.class)
                        .withLabel("Financial year that begins in April")
                        .single())
                .setValue(2027);
        pounds("Planned, in pounds", "950000.25");
        press("Save the year");
        assertThat(errors()).isEmpty();
        assertThat(words()).contains("Over budget by").contains("£50,000.25");
        assertThat(table("Spend by year").getLast()).startsWith("All years", "£950,000.25");
        go("capital-programme");
        assertThat(table("Projects").getFirst()).contains("A base by the library", "£900,000.00", "\u2212£50,000.25");
        assertThat(table("Spend by year").getLast()).containsExactly("All projects", "£950,000.25", "£950,000.25");
        go("capital-programme/" + project());
        press("Delete the project");
        agree();
        assertThat(getCurrentView()).isInstanceOf(CapitalView.class);
        assertThat(words()).contains("No project is recorded yet");
    }

    private UUID project() {
        return as(Roles.PLANNER, programme::all).getFirst().id();
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused("capital-programme");
    }
}
