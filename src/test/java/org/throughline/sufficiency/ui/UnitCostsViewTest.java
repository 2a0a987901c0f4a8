package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.testing.ScreenTest;

/** The assumptions, each with its source. */
class UnitCostsViewTest extends ScreenTest {

    @Autowired
    private UnitCosts costs;

    @AfterEach
    void the_default_again() {
        as(Roles.PLANNER, () -> {
            costs.reset(UnitCost.TRANSPORT);
            return true;
        });
    }

    private List<String> transport() {
        return table("Figures").stream()
                .filter(row -> row.getFirst().equals(UnitCost.TRANSPORT.label()))
                .findFirst()
                .orElseThrow();
    }

    private void amount(String figure) {
        test(find(BigDecimalField.class).withLabel("Amount").single()).setValue(new BigDecimal(figure));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void every_figure_has_a_source_and_says_that_it_is_the_default() {
        go("planning-figures", UnitCostsView.class);
        assertThat(table("Figures"))
                .hasSize(UnitCost.values().length)
                .allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
        assertThat(transport()).contains("8,116").endsWith("default");
    }

    @Test
    @WithMockUser(username = "planner", roles = Roles.PLANNER)
    void a_figure_of_ones_own_is_saved_with_its_source_and_taken_back() {
        go("planning-figures");
        choose("Figure", UnitCost.TRANSPORT.label());
        amount("9250.50");
        write("Where it comes from", "Schools Forum, March 2026");
        press("Save");
        assertThat(errors()).isEmpty();
        assertThat(transport()).contains("9,250.5", "Schools Forum, March 2026");
        assertThat(transport().getLast()).startsWith("planner");
        press("Take the default again");
        assertThat(transport()).contains("8,116").endsWith("default");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_figure_without_a_source_or_out_of_range_is_refused() {
        go("planning-figures");
        press("Save");
        assertThat(errors()).contains("Choose the figure");
        choose("Figure", UnitCost.TRANSPORT.label());
        press("Save");
        assertThat(errors()).contains("Enter the amount");
        amount("-1");
        press("Save");
        assertThat(errors()).contains("There is a problem");
        amount("9000");
        press("Save");
        assertThat(errors()).contains("where the figure comes from");
        assertThat(transport()).endsWith("default");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused("planning-figures");
    }
}
