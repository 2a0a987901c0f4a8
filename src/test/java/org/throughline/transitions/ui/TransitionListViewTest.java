package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.RecordRow;
import org.throughline.transitions.RecordState;

/** The records a school sends. */
class TransitionListViewTest extends RecordScreenTest {

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").all().getFirst().getText();
    }

    private void search(String words) {
        test(find(TextField.class).withLabel("Name, UPN or setting").single()).setValue(words);
    }

    @Test
    @SignedIn("senco")
    void a_record_is_found_by_name_and_its_state_is_shown() {
        record(at("Underhill High"));
        go("transitions", TransitionListView.class);
        search(newest().substring("Test ".length()));
        assertThat(total()).isEqualTo("1 record");
        assertThat(list(RecordRow.class)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RecordState.DRAFT);
            assertThat(row.destination()).startsWith("Underhill High");
        });
        search("nobody of this name");
        assertThat(total()).isEqualTo("0 records");
    }

    @Test
    @SignedIn("senco")
    void a_filter_in_the_address_is_kept_and_a_wrong_one_is_left_out() {
        go("transitions?state=SENT&move=YEAR_6_7");
        assertThat(list(RecordRow.class)).allMatch(row -> row.state() == RecordState.SENT);
        go("transitions?state=LOST&tier=HUGE");
        assertThat(list(RecordRow.class)).isNotEmpty();
    }

    @Test
    @SignedIn("teacher")
    void class_staff_see_the_list_and_start_nothing() {
        go("transitions", TransitionListView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("transitions/start");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_sees_no_record() {
        refused("transitions");
    }
}
