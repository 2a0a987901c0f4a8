package org.throughline.ehcp.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.ehcp.clocks.ClockRule;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.testing.ScreenTest;

/** The list of statutory rules, and the sign-off of one. */
class StatutoryRuleScreensTest extends ScreenTest {

    private static final String RULE = "statutory-rules/R15~~2014-09-01";

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nothing_is_signed() {
        jdbc.update("delete from ehcp_clock_rule_sign_off");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void all_rules_are_listed_and_those_not_checked_are_found() {
        go("statutory-rules", StatutoryRulesView.class);
        assertThat(words()).contains("not legal advice");
        int all = list(ClockRule.class).size();
        choose("Checked", "Not yet checked by legal");
        assertThat(list(ClockRule.class)).hasSizeLessThan(all).allMatch(rule -> rule.unverified() != null);
        choose("Checked", "Signed off");
        assertThat(list(ClockRule.class)).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_rule_says_where_it_stands_and_is_signed_off() {
        go(RULE, StatutoryRuleView.class);
        assertThat(words())
                .contains(
                        "Not yet checked by legal: The whole rule.", "Plan or last review", "12 months", "section 44");
        press("Record the sign-off");
        assertThat(errors()).contains("Signed on");
        write("Head of service", "A. Head");
        find(DateFields.class).single().setDate(LocalDate.of(2026, 11, 2));
        press("Record the sign-off");
        assertThat(getCurrentView()).isInstanceOf(StatutoryRulesView.class);
        go(RULE, StatutoryRuleView.class);
        assertThat(words()).contains("A. Head", "2 November 2026");
        press("Take the sign-off back");
        agree();
        go(RULE, StatutoryRuleView.class);
        assertThat(words()).contains("has not signed this version off");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_does_not_sign() {
        go("statutory-rules/R07~OTHER~2014-09-01", StatutoryRuleView.class);
        assertThat(find(Button.class).withText("Record the sign-off").exists()).isFalse();
        assertThat(words()).contains("before 15 February", "PhaseTransferDueDate");
        unknown("statutory-rules/R99~~2014-09-01");
        unknown("statutory-rules/none");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_not_for_schools() {
        refused("statutory-rules");
    }
}
