package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.options.Candidate;
import org.throughline.sufficiency.options.InvestmentOption;
import org.throughline.sufficiency.options.InvestmentOptions;
import org.throughline.sufficiency.options.Question;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.sufficiency.sites.SiteDetails;

/** What to open under a budget. */
class InvestmentOptionViewTest extends ForecastScreenTest {

    @Autowired
    private InvestmentOptions options;

    @Autowired
    private CandidateSites sites;

    @Autowired
    private Clock clock;

    private BigDecimalField budget() {
        return find(BigDecimalField.class)
                .withCondition(field -> field.getLabel().startsWith("Budget for September"))
                .all()
                .getFirst();
    }

    private int asked() {
        return as(Roles.PLANNER, () -> options.of(forecast).rows().size());
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Candidate> openings() {
        return (CheckboxGroup<Candidate>) find(CheckboxGroup.class).single();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void every_template_can_be_chosen_from() {
        go(page("/best"), InvestmentOptionView.class);
        assertThat(openings().getSelectedItems()).hasSizeGreaterThanOrEqualTo(NewProvision.TEMPLATES.size());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void blank_budgets_and_one_below_nothing_are_refused() {
        int before = asked();
        go(page("/best"));
        test(budget()).setValue(null);
        press("Find the best options");
        assertThat(errors()).contains("Enter the budget in pounds");
        test(budget()).setValue(BigDecimal.valueOf(-1));
        press("Find the best options");
        assertThat(errors()).contains("budget");
        test(budget()).setValue(BigDecimal.TEN);
        test(find(IntegerField.class).withLabel("Other futures to look at").single())
                .setValue(2);
        press("Find the best options");
        assertThat(errors()).contains("other futures").contains("from 4 to 30");
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_site_can_be_chosen_from_by_its_lead_time_and_one_that_is_ready_too_late_is_named() {
        int first = AcademicYear.of(LocalDate.now(clock)).next().start();
        LocalDate day = LocalDate.of(first - 1, 10, 1);
        UUID soon = as(Roles.PLANNER, () -> sites.add(SiteFixture.details(day, 12)));
        UUID late = as(Roles.PLANNER, () -> sites.add(named("Another base", SiteFixture.details(day, 200))));
        go(page("/best"));
        assertThat(openings().getSelectedItems())
                .filteredOn(each -> soon.equals(each.siteId()))
                .extracting(Candidate::from)
                .containsExactly(first + 1);
        assertThat(words()).contains("Too late for these budgets by their lead time: Another base (September");
        as(Roles.PLANNER, () -> {
            sites.delete(soon);
            sites.delete(late);
            return true;
        });
    }

    private static SiteDetails named(String name, SiteDetails of) {
        return new SiteDetails(
                name,
                of.settingId(),
                of.spareRooms(),
                of.kind(),
                of.needs(),
                of.ncYearFrom(),
                of.ncYearTo(),
                of.places(),
                of.capital(),
                of.annual(),
                of.leadMonths(),
                of.decided(),
                of.source());
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
                .filter(each -> each.question().budget().compareTo(BigDecimal.valueOf(1_234_567)) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(option.question().candidates()).hasSizeGreaterThanOrEqualTo(NewProvision.TEMPLATES.size());
        assertThat(option.question().budgets()).hasSizeGreaterThan(1);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void what_opens_when_is_told_with_what_is_spent_and_left_and_what_other_futures_say() {
        Question question =
                new Question(2027, List.of(pounds(500), pounds(300)), true, PlanRequest.Aim.BOROUGH, 4, List.of());
        UI.getCurrent().add(new InvestmentOptionResult(question, result()));
        assertThat(table("What opens and is spent by year"))
                .containsExactly(
                        List.of("2027", "nothing", "£500,000", "£0", "£500,000"),
                        List.of("2028", "A base", "£300,000", "£600,000", "£200,000"),
                        List.of("All years", "1 opening", "£800,000", "£600,000", "£200,000"));
        assertThat(table("The best set in other futures"))
                .containsExactly(
                        List.of("1", "0", "0", "0", "as good: none is better", "yes"),
                        List.of("2", "+3", "\u22121", "+£40k", "Another base in September 2028", "yes"));
        assertThat(InvestmentOptionResult.said(result().regrets()))
                .isEqualTo("In 1 of 2 other futures no other set is better; at worst, each in its own future, 3 more"
                        + " children without a place, 0 more children out of the borough and £40k more than with the"
                        + " best set of that future.");
        assertThat(InvestmentOptionResult.said(result().regrets().subList(0, 1)))
                .isEqualTo("In 1 of 1 other futures no other set is better.");
    }

    private static BigDecimal pounds(int thousands) {
        return BigDecimal.valueOf(thousands * 1_000L);
    }

    private static InvestmentOption.Result result() {
        InvestmentOption.Option none =
                new InvestmentOption.Option(List.of(), BigDecimal.ZERO, 9, 40, BigDecimal.ZERO, null, BigDecimal.ZERO);
        InvestmentOption.Option one = new InvestmentOption.Option(
                List.of(new InvestmentOption.Opened("A base", 2028, pounds(600))),
                pounds(600),
                4,
                38,
                pounds(-50),
                new BigDecimal("3.5"),
                pounds(-90));
        return new InvestmentOption.Result(
                120,
                2027,
                2,
                1,
                List.of(none, one),
                true,
                3,
                List.of(
                        new InvestmentOption.FutureRegret(0, 0, BigDecimal.ZERO, one.openings(), true, true),
                        new InvestmentOption.FutureRegret(
                                3,
                                -1,
                                pounds(40),
                                List.of(new InvestmentOption.Opened("Another base", 2028, pounds(200))),
                                false,
                                true)));
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
