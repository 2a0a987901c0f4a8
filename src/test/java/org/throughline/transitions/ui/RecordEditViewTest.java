package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Tier;

/** Writing a record. */
class RecordEditViewTest extends RecordScreenTest {

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_record() {
        id = record(Destination.UNKNOWN);
    }

    private TextArea works() {
        return find(TextArea.class)
                .withCondition(area -> area.getValue().equals("Short steps"))
                .single();
    }

    private String answer() {
        return Objects.requireNonNull(page(id).answers("profile.works").get(0)).text();
    }

    private void open() {
        go(TransitionNavigation.record(id), RecordEditView.class);
    }

    @Test
    @SignedIn("senco")
    void what_is_typed_is_saved() {
        open();
        assertThat(heading()).isEqualTo(newest());
        test(works()).setValue("Short steps, shown and said");
        assertThat(answer()).isEqualTo("Short steps, shown and said");
    }

    @Test
    @SignedIn("senco")
    void asked_and_none_is_one_click_and_one_click_back() {
        open();
        Button none = find(Button.class)
                .withCondition(button -> button.getText().equals(AskedNone.TEXT) && button.isVisible())
                .all()
                .getFirst();
        test(none).click();
        assertThat(none.getText()).isEqualTo("Take back");
        assertThat(saidNone()).isEqualTo(1);
        test(none).click();
        assertThat(none.getText()).isEqualTo(AskedNone.TEXT);
        assertThat(saidNone()).isZero();
    }

    private Button audience(String begin) {
        return find(Button.class)
                .withCondition(button -> button.getAriaLabel().orElse("").startsWith(begin)
                        && button.getAriaLabel().orElse("").endsWith(": What works"))
                .single();
    }

    private List<String> worksForStaff() {
        return person(
                "teacher",
                () -> transitions.page(id).orElseThrow().answers("profile.works").values().stream()
                        .map(Answer::text)
                        .toList());
    }

    @Test
    @SignedIn("senco")
    void an_answer_is_restricted_to_senco_and_pastoral_leads_and_opened_again() {
        open();
        assertThat(worksForStaff()).containsExactly("Short steps");
        test(audience("Restrict")).click();
        assertThat(worksForStaff()).isEmpty();
        test(works()).setValue("Short steps, shown");
        assertThat(answer()).isEqualTo("Short steps, shown");
        assertThat(worksForStaff()).isEmpty();
        test(audience("Restricted")).click();
        assertThat(worksForStaff()).containsExactly("Short steps, shown");
    }

    @Test
    @SignedIn("senco")
    void a_record_is_marked_as_ready_to_send_and_as_being_written_again() {
        open();
        press("Mark as ready to send");
        assertThat(state(id)).isEqualTo(RecordState.READY);
        press("Not ready after all");
        assertThat(state(id)).isEqualTo(RecordState.DRAFT);
    }

    private long saidNone() {
        return page(id).entries().stream()
                .filter(entry -> AskedNone.is(entry.text()))
                .count();
    }

    @Test
    @SignedIn("senco")
    void what_somebody_else_wrote_meanwhile_is_shown_beside_and_not_written_over() {
        open();
        TextArea works = works();
        person("teacher", () -> {
            transitions.write(id, "profile.works", 0, "One word at a time", 1);
        });
        test(works).setValue("Mine");
        assertThat(answer()).isEqualTo("One word at a time");
        assertThat(words()).contains("One word at a time").contains("Mine");
        press("Keep both, one after the other");
        assertThat(answer()).contains("One word at a time").contains("Mine");
    }

    @Test
    @SignedIn("senco")
    void a_tier_other_than_suggested_needs_its_reason() {
        open();
        choose("Level of support", Tier.ENHANCED.label());
        press("Save level of support");
        assertThat(errors()).contains("Say why");
        assertThat(page(id).details().tier()).isEqualTo(Tier.UNIVERSAL);
        write("Why, where it differs from the suggestion", "Bereaved this month");
        choose("Level of support", Tier.ENHANCED.label());
        press("Save level of support");
        assertThat(page(id).details().tier()).isEqualTo(Tier.ENHANCED);
    }

    @Test
    @SignedIn("senco")
    void where_the_child_goes_is_chosen_from_the_list() {
        open();
        ComboBox<?> setting = find(ComboBox.class).withLabel("Setting").single();
        test(setting).selectItem(setting("Underhill High").name());
        press("Set the destination");
        assertThat(page(id).details().destination().label()).startsWith("Underhill High");
    }

    @Test
    @SignedIn("senco")
    void a_record_that_was_sent_is_taken_back_with_a_reason() {
        id = sent();
        open();
        press("Take the record back");
        agree();
        assertThat(errors()).contains("Say why");
        write("Why you take it back", "Another place");
        press("Take the record back");
        agree();
        assertThat(state(id)).isEqualTo(RecordState.RECALLED);
    }

    @Test
    @SignedIn("teacher")
    void class_staff_write_what_is_theirs_and_decide_nothing() {
        open();
        assertThat(works().isReadOnly()).isFalse();
        assertThat(words()).doesNotContain("Asthma");
        assertThat(find(Button.class).withText("Save level of support").exists())
                .isFalse();
    }

    @Test
    @SignedIn("secondary")
    void another_school_finds_nothing() {
        unknown(TransitionNavigation.record(id));
    }

    @Test
    @SignedIn("planner")
    void a_planner_reads_no_record() {
        refused(TransitionNavigation.record(id));
    }
}
