package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.SharingBasis;

/** The check before sending: it shows what will be seen, and sends exactly that. */
class SendViewTest extends RecordScreenTest {

    private static final Destination FAR_AWAY =
            new Destination(Destination.Kind.ELSEWHERE, null, "A college far away", Destination.Status.ACCEPTED);

    private void because(SharingBasis basis) {
        RadioButtonGroup<?> group = find(RadioButtonGroup.class)
                .withLabel("Why the record may be shared")
                .single();
        test(group).selectItem(basis.label());
    }

    private Button send() {
        return find(Button.class)
                .withCondition(button -> button.getText().startsWith("Send the record to"))
                .single();
    }

    @Test
    @SignedIn("senco")
    void what_will_be_seen_is_shown_with_who_sees_it_and_then_sent() {
        UUID id = record(at("Underhill High"));
        go(TransitionNavigation.send(id), SendView.class);
        assertThat(words()).contains("Short steps").contains("Asthma");
        because(SharingBasis.AGREED);
        test(send()).click();
        assertThat(errors()).isEmpty();
        assertThat(state(id)).isEqualTo(RecordState.SENT);
        assertThat(heading()).startsWith("Sent to Underhill High");
    }

    @Test
    @SignedIn("senco")
    void without_a_reason_to_share_nothing_is_sent() {
        UUID id = record(at("Underhill High"));
        go(TransitionNavigation.send(id));
        test(send()).click();
        assertThat(errors()).contains("why the record may be shared");
        assertThat(state(id)).isEqualTo(RecordState.DRAFT);
    }

    @Test
    @SignedIn("senco")
    void what_is_written_after_the_check_was_opened_is_looked_at_first() {
        UUID id = record(at("Underhill High"));
        go(TransitionNavigation.send(id));
        person("teacher", () -> {
            transitions.write(id, "profile.worse", 0, "Noise", 0);
        });
        because(SharingBasis.AGREED);
        test(send()).click();
        assertThat(errors()).isNotEmpty();
        assertThat(state(id)).isEqualTo(RecordState.DRAFT);
    }

    @Test
    @SignedIn("senco")
    void a_setting_without_an_account_gets_paper_with_a_code() {
        UUID id = record(FAR_AWAY);
        go(TransitionNavigation.send(id));
        assertThat(find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Send the record to"))
                        .exists())
                .isFalse();
        because(SharingBasis.TOLD);
        press("Hand it over on paper to A college far away");
        assertThat(state(id)).isEqualTo(RecordState.SENT);
        assertThat(heading()).startsWith("Handed over on paper to");
    }

    @Test
    @SignedIn("senco")
    void without_a_destination_neither_way_is_open() {
        UUID id = record(Destination.UNKNOWN);
        go(TransitionNavigation.send(id));
        assertThat(words()).contains("not known yet");
        assertThat(find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Hand it over on paper"))
                        .single()
                        .isEnabled())
                .isFalse();
    }

    @Test
    @SignedIn("secondary")
    void only_who_leads_the_record_sends_it() {
        unknown(TransitionNavigation.send(record(at("Underhill High"))));
    }

    @Test
    @SignedIn("teacher")
    void class_staff_send_nothing() {
        refused(TransitionNavigation.send(record(at("Underhill High"))));
    }
}
