package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.problem.Placement;
import org.throughline.security.Roles;

/** The children of a run, those that need an officer first. */
class RunChildrenViewTest extends RunScreenTest {

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").all().getFirst().getText();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void those_whose_family_asked_for_another_place_come_first() {
        go(page("/children"), RunChildrenView.class);
        assertThat(list(Placement.class))
                .extracting(placement -> placement.pupil().id())
                .containsExactly(contested(), "CAT", granted());
        assertThat(total()).isEqualTo("3 of 3 children");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_narrowed_by_words_and_by_what_is_shown_and_the_total_follows() {
        go(page("/children"));
        choose("Show", "Not at first eligible choice");
        assertThat(total()).isEqualTo("2 of 3 children");
        test(find(TextField.class).single()).setValue("cat");
        assertThat(list(Placement.class))
                .singleElement()
                .satisfies(placement -> assertThat(placement.pupil().id()).isEqualTo("CAT"));
        test(find(TextField.class).single()).setValue("nobody");
        assertThat(total()).isEqualTo("0 of 3 children");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_is_shown_can_be_in_the_address_and_an_unknown_word_shows_all() {
        go(page("/children?show=CONTESTED"));
        assertThat(total()).isEqualTo("2 of 3 children");
        go(page("/children?show=EVERYTHING"));
        assertThat(total()).isEqualTo("3 of 3 children");
        go(page("/children?show=UNPLACED"));
        assertThat(total()).isEqualTo("0 of 3 children");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_sees_no_child() {
        refused(page("/children"));
    }
}
