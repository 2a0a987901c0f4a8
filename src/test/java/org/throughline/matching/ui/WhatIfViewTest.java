package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** Trying changes out on a run. */
class WhatIfViewTest extends RunScreenTest {

    private List<String> inAddress() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getParameters("change");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void nothing_is_tried_before_something_is_chosen() {
        go(page("/what-if"), WhatIfView.class);
        assertThat(words()).contains("None yet");
        press("Put the child there");
        assertThat(errors()).contains("Choose a child and a provision");
        press("Change the places");
        assertThat(errors()).contains("not 0");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_child_is_put_where_the_rules_allow_and_the_address_says_so() {
        go(page("/what-if"));
        ComboBox<?> child = find(ComboBox.class).withLabel("Child").single();
        test(child).selectItem("CAT (CAT)");
        ComboBox<?> place =
                find(ComboBox.class).withLabel("Provision that the rules allow").single();
        assertThat(test(place).getSuggestions()).containsExactly("FAR", "NEAR", "OUT (out of the borough)");
        test(place).selectItem("OUT (out of the borough)");
        press("Put the child there");
        assertThat(inAddress()).containsExactly("pin~CAT~OUT");
        assertThat(find(com.vaadin.flow.component.html.OrderedList.class)
                        .withId("changes")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("CAT")
                .contains("OUT");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void places_are_added_taken_back_and_all_is_begun_again() {
        go(page("/what-if?change=pin~CAT~OUT"));
        ComboBox<?> where = find(ComboBox.class).withLabel("Provision").single();
        test(where).selectItem("NEAR");
        test(find(IntegerField.class).withLabelContaining("More places").single())
                .setValue(-1);
        press("Change the places");
        assertThat(inAddress()).containsExactly("pin~CAT~OUT", "places~NEAR~-1");
        press("Undo the last change");
        assertThat(inAddress()).containsExactly("pin~CAT~OUT");
        press("Start again");
        assertThat(inAddress()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void changes_of_children_and_places_that_the_run_does_not_know_are_left_out() {
        go(page("/what-if?change=pin~NOBODY~OUT&change=nonsense&change=exclude~ANN~NEAR"));
        assertThat(find(com.vaadin.flow.component.html.ListItem.class)
                        .from(find(com.vaadin.flow.component.html.OrderedList.class)
                                .withId("changes")
                                .single())
                        .all())
                .hasSize(1);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_was_tried_becomes_a_run_of_its_own() {
        go(page("/what-if?change=pin~CAT~OUT"));
        write("Name of the new run", "CAT goes out");
        press("Save as a run");
        assertThat(getCurrentView()).isInstanceOf(RunView.class);
        assertThat(find(H1.class).all().getLast().getText()).isEqualTo("CAT goes out");
        String path = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
        UUID saved = UUID.fromString(path.substring("runs/".length()));
        over(saved);
        assertThat(result(saved).assessment().answer().places()).containsEntry("CAT", "OUT");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_without_a_name_is_not_saved() {
        go(page("/what-if?change=pin~CAT~OUT"));
        write("Name of the new run", "");
        press("Save as a run");
        assertThat(errors()).contains("Enter a name");
        assertThat(getCurrentView()).isInstanceOf(WhatIfView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void it_is_for_placement_officers() {
        refused(page("/what-if"));
    }
}
