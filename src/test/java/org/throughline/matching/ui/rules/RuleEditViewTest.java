package org.throughline.matching.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.security.Roles;

/** Writing weights and rules. */
class RuleEditViewTest extends RuleScreenTest {

    private IntegerField number(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    private void because(String reason) {
        test(find(TextArea.class).withLabel("Why this version").single()).setValue(reason);
    }

    private int saved() {
        String path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        assertThat(path).matches("rules/\\d+");
        return Integer.parseInt(path.substring("rules/".length()));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_new_version_begins_with_the_one_in_force() {
        go("rules/new", RuleEditView.class);
        assertThat(number("Weight of travel").getValue()).isEqualTo(Weights.DEFAULT.travel());
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_new_version_can_begin_with_another_one() {
        go("rules/new?from=" + draft());
        assertThat(number("Weight of travel").getValue()).isEqualTo(9);
        assertThat(number("Weight of siblings").getValue()).isZero();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_written_is_saved_as_a_draft() {
        go("rules/new");
        test(number("Weight of travel")).setValue(7);
        test(number("Weight of siblings")).setValue(0);
        because("Shorter ways");
        press("Save as a draft");
        assertThat(errors()).isEmpty();
        assertThat(version(saved()).book().weights()).isEqualTo(new Weights(1, 7, 1, 0));
        assertThat(version(saved()).reason()).isEqualTo("Shorter ways");
        assertThat(version(saved()).isSigned()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_number_left_blank_is_named_and_nothing_is_saved() {
        int before = officer("reader", () -> versions.all().size());
        go("rules/new");
        test(number("Weight of cost")).setValue(null);
        because("Shorter ways");
        press("Save as a draft");
        assertThat(errors()).contains("Weight of cost");
        assertThat(officer("reader", () -> versions.all().size())).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_version_without_a_reason_is_refused() {
        go("rules/new");
        press("Save as a draft");
        assertThat(errors()).isNotEmpty();
        assertThat(getCurrentView()).isInstanceOf(RuleEditView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_draft_is_changed_in_place() {
        int number = draft();
        go("rules/" + number + "/change", RuleEditView.class);
        assertThat(find(TextArea.class).withLabel("Why this version").single().getValue())
                .isEqualTo("Asked for by the transport board");
        test(number("Weight of travel")).setValue(8);
        press("Save as a draft");
        assertThat(saved()).isEqualTo(number);
        assertThat(version(number).book().weights().travel()).isEqualTo(8);
        assertThat(version(number).book().points(Rule.DISRUPTION))
                .as("untouched")
                .isEqualTo(40);
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void it_is_for_placement_officers() {
        refused("rules/new");
    }
}
