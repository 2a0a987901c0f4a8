package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** One child of a run: what is proposed and why nothing else is. */
class RunChildViewTest extends RunScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_at_the_first_preference_has_nothing_to_be_decided() {
        go(page("/children/" + granted()), RunChildView.class);
        assertThat(heading()).isEqualTo(granted());
        assertThat(words()).doesNotContain("This is not the first preference");
        assertThat(table("Preferences").getFirst()).startsWith("1", "NEAR").endsWith("Yes");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_who_is_elsewhere_is_shown_with_the_price_and_the_evidence_still_needed() {
        go(page("/children/CAT"));
        assertThat(words())
                .contains("This is not the first preference that the rules allow")
                .contains("£33,000 a year more, full annual cost")
                .contains("Evidence still needed");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void who_else_asked_for_the_place_is_listed_with_why_not() {
        go(page("/children/" + granted()));
        List<List<String>> others = table("Who else asked for this place");
        assertThat(others).singleElement().satisfies(row -> {
            assertThat(row).startsWith(contested(), "1");
            assertThat(row.getLast()).isNotBlank();
        });
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_other_provisions_of_the_borough_are_gone_through_one_by_one() {
        go(page("/children/" + contested()));
        assertThat(table("Reasons"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("NEAR"));
        assertThat(words()).contains("One suitable provision is full.");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_who_is_not_in_the_run_is_not_found() {
        unknown(page("/children/NOBODY"));
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void an_administrator_sees_no_child() {
        refused(page("/children/CAT"));
    }
}
