package org.throughline.transitions.wholeclass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.SharingBasis;

/** One list of what is missing in a class, and one act that sends what is ready. */
class ClassSendViewTest extends ClassScreenTest {

    private void because(SharingBasis basis) {
        RadioButtonGroup<?> group = find(RadioButtonGroup.class)
                .withLabel("Why the records may be shared")
                .single();
        test(group).selectItem(basis.label());
    }

    private Button send() {
        return find(Button.class)
                .withCondition(button -> button.getText().startsWith("Send "))
                .single();
    }

    private Checkbox tick(String child) {
        return find(Checkbox.class)
                .withCondition(box -> box.getLabel().startsWith(child))
                .single();
    }

    @Test
    @SignedIn("senco")
    void those_that_are_ready_are_sent_in_one_act_and_the_rest_stays() {
        UUID ready = child("Ada", "Ready", at("Underhill High"));
        UUID also = child("Ben", "Ready", at("Underhill High"));
        UUID short_ = child("Cem", "Short", at("Underhill High"));
        UUID lost = child("Dee", "Lost", Destination.UNKNOWN);
        knowBasics(ready);
        knowBasics(also);
        knowBasics(lost);
        go("transitions/class/send?class=" + leavers().key(), ClassSendView.class);
        assertThat(words())
                .contains("Ready to send: 2", "Something is missing: 1", "Cannot be sent yet: 1")
                .contains(basics().getFirst().label())
                .contains("Say where the child moves to");
        assertThat(send().getText()).isEqualTo("Send 2 records");
        test(send()).click();
        assertThat(errors()).contains("Choose why the records may be shared");
        because(SharingBasis.TOLD);
        test(send()).click();
        allOneByOne();
        assertThat(heading()).isEqualTo("Sent 2 records");
        assertThat(state(ready)).isEqualTo(RecordState.SENT);
        assertThat(state(also)).isEqualTo(RecordState.SENT);
        assertThat(state(short_)).isEqualTo(RecordState.DRAFT);
        assertThat(state(lost)).isEqualTo(RecordState.DRAFT);
    }

    @Test
    @SignedIn("senco")
    void one_that_changed_after_it_was_shown_stays_and_the_result_says_why() {
        UUID ready = child("Ada", "Ready", at("Underhill High"));
        UUID changed = child("Ben", "Ready", at("Underhill High"));
        knowBasics(ready);
        knowBasics(changed);
        go("transitions/class/send?class=" + leavers().key());
        person("teacher", () -> {
            transitions.write(changed, "profile.works", 0, "Short steps", 0);
        });
        because(SharingBasis.TOLD);
        test(send()).click();
        allOneByOne();
        assertThat(heading()).isEqualTo("Sent one record");
        assertThat(words()).contains("Not sent. Something was written after you opened this page");
        assertThat(state(ready)).isEqualTo(RecordState.SENT);
        assertThat(state(changed)).isEqualTo(RecordState.DRAFT);
    }

    @Test
    @SignedIn("senco")
    void a_child_is_kept_back_or_sent_without_what_is_missing_by_a_tick() {
        UUID ready = child("Ada", "Ready", at("Underhill High"));
        UUID short_ = child("Ben", "Short", at("Underhill High"));
        knowBasics(ready);
        go("transitions/class/send?class=" + leavers().key());
        test(tick("Ada Ready")).click();
        assertThat(send().isEnabled()).isFalse();
        test(tick("Ben Short")).click();
        because(SharingBasis.TOLD);
        test(send()).click();
        assertThat(state(ready)).isEqualTo(RecordState.DRAFT);
        assertThat(state(short_)).isEqualTo(RecordState.SENT);
    }

    @Test
    @SignedIn("senco")
    void somebody_who_stops_keeps_the_rest_back() {
        UUID first = child("Ada", "Ready", at("Underhill High"));
        UUID second = child("Ben", "Ready", at("Underhill High"));
        knowBasics(first);
        knowBasics(second);
        go("transitions/class/send?class=" + leavers().key());
        because(SharingBasis.TOLD);
        test(send()).click();
        press("Stop here");
        allOneByOne();
        assertThat(heading()).isEqualTo("Sent one record");
        assertThat(words()).contains("1 not tried, because you stopped");
        assertThat(state(first)).isEqualTo(RecordState.SENT);
        assertThat(state(second)).isEqualTo(RecordState.DRAFT);
    }

    @Test
    @SignedIn("teacher")
    void class_staff_send_nothing() {
        refused("transitions/class/send");
    }
}
