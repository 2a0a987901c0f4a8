package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.scenario.InvestmentOption;
import org.throughline.sufficiency.scenario.InvestmentOptions;
import org.throughline.sufficiency.scenario.NewProvision;

/** What to open under a budget. */
class InvestmentOptionViewTest extends ForecastScreenTest {

    @Autowired
    private InvestmentOptions options;

    private BigDecimalField budget() {
        return find(BigDecimalField.class).withLabel("Budget in pounds").single();
    }

    private int asked() {
        return as(Roles.PLANNER, () -> options.of(forecast).rows().size());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void every_template_can_be_chosen_from() {
        go(page("/best"), InvestmentOptionView.class);
        CheckboxGroup<?> openings = find(CheckboxGroup.class).single();
        assertThat(openings.getSelectedItems()).hasSizeGreaterThanOrEqualTo(NewProvision.TEMPLATES.size());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_blank_budget_and_one_below_nothing_are_refused() {
        int before = asked();
        go(page("/best"));
        test(budget()).setValue(null);
        press("Find the best options");
        assertThat(errors()).contains("Enter the budget in pounds");
        test(budget()).setValue(BigDecimal.valueOf(-1));
        press("Find the best options");
        assertThat(errors()).contains("budget");
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void what_is_asked_for_is_listed_while_it_is_calculated_and_can_be_stopped() {
        go(page("/best"));
        test(budget()).setValue(BigDecimal.valueOf(1_234_567));
        press("Find the best options");
        assertThat(errors()).isEmpty();
        assertThat(words()).contains("£1,234,567");
        press("Stop");
        InvestmentOption option = as(Roles.PLANNER, () -> options.of(forecast).rows()).stream()
                .filter(each -> each.budget().compareTo(BigDecimal.valueOf(1_234_567)) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(option.candidates()).hasSizeGreaterThanOrEqualTo(NewProvision.TEMPLATES.size());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_that_nobody_knows_is_not_found() {
        unknown("forecasts/" + UUID.randomUUID() + "/best");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused(page("/best"));
    }
}
