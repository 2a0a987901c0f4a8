package org.throughline.matching.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.rules.Rule;
import org.throughline.security.Roles;

/** The versions of the weights and rules. */
class RuleListViewTest extends RuleScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_draft_is_called_one_and_says_who_wrote_it_and_why() {
        int number = draft();
        go("rules", RuleListView.class);
        assertThat(table("Versions"))
                .filteredOn(row -> row.getFirst().equals("Version " + number))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).isEqualTo("Draft");
                    assertThat(row.get(2)).contains("somebody else");
                    assertThat(row.get(3)).isEqualTo("Asked for by the transport board");
                });
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_one_in_force_is_marked_and_no_other() {
        int number = draft();
        officer("signer", () -> {
            versions.signOff(number, version(number).revision());
            return true;
        });
        go("rules");
        assertThat(table("Versions"))
                .filteredOn(row -> row.get(1).startsWith("In force"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).isEqualTo("Version " + number));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void every_rule_is_explained_with_its_source() {
        go("rules");
        assertThat(table("What each rule means"))
                .hasSize(Rule.values().length)
                .allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void it_is_for_placement_officers() {
        refused("rules");
    }
}
