package org.throughline.matching.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** One version of the weights and rules, and signing it off. */
class RuleViewTest extends RuleScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_draft_of_somebody_else_is_signed_off_and_then_cannot_be_changed() {
        int number = draft();
        go("rules/" + number, RuleView.class);
        assertThat(words()).contains("No, a draft");
        press("Sign off");
        assertThat(version(number).isSigned()).as("not before it was asked").isFalse();
        agree();
        assertThat(errors()).isEmpty();
        assertThat(version(number).isSigned()).isTrue();
        assertThat(find(Button.class).withText("Sign off").exists()).isFalse();
        assertThat(find(Button.class).withText("Delete this draft").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "system: somebody else", roles = Roles.PLACEMENT_OFFICER)
    void nobody_signs_off_what_they_wrote() {
        go("rules/" + draft());
        assertThat(words()).contains("another placement officer must sign it off");
        assertThat(find(Button.class).withText("Sign off").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_draft_that_was_changed_while_it_was_read_is_not_signed_off() {
        int number = draft();
        go("rules/" + number);
        officer("somebody else", () -> {
            versions.change(number, version(number).revision(), TRAVEL, "Changed meanwhile");
            return true;
        });
        press("Sign off");
        agree();
        assertThat(errors()).isNotEmpty();
        assertThat(version(number).isSigned()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_deleted_draft_is_gone() {
        int number = draft();
        go("rules/" + number);
        press("Delete this draft");
        agree();
        assertThat(getCurrentView()).isInstanceOf(RuleListView.class);
        unknown("rules/" + number);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_no_number_is_not_found() {
        unknown("rules/0");
        unknown("rules/1234567890");
        unknown("rules/first");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_placement_officers() {
        refused("rules/1");
    }
}
