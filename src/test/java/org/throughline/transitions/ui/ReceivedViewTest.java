package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.RecordState;

/** A record that came: read, acknowledged, sent back. */
class ReceivedViewTest extends RecordScreenTest {

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_record_came() {
        id = sent();
    }

    private String address() {
        return TransitionNavigation.received(id);
    }

    @Test
    @SignedIn("secondary")
    void a_senco_reads_all_and_acknowledges_it() {
        go(address(), ReceivedView.class);
        assertThat(heading()).isEqualTo(newest());
        assertThat(words()).contains("Short steps").contains("Asthma");
        press("Acknowledge this record");
        assertThat(state(id)).isEqualTo(RecordState.RECEIVED);
        assertThat(find(Button.class).withText("Acknowledge this record").exists())
                .isFalse();
    }

    @Test
    @SignedIn("tutor")
    void class_staff_find_it_once_it_is_acknowledged_and_read_what_is_for_them() {
        unknown(address());
        person("secondary", () -> received.acknowledge(id));
        go(address(), ReceivedView.class);
        assertThat(words()).contains("Short steps").doesNotContain("Asthma");
    }

    @Test
    @SignedIn("secondary")
    void it_is_sent_back_with_a_reason_only() {
        go(address());
        press("Send it back");
        agree();
        assertThat(errors()).contains("Say why");
        assertThat(state(id)).isEqualTo(RecordState.SENT);
        write("Why it does not belong here", "Not on our list");
        press("Send it back");
        agree();
        assertThat(state(id)).isEqualTo(RecordState.REJECTED);
        assertThat(getCurrentView()).isInstanceOf(IncomingListView.class);
        unknown(address());
    }

    @Test
    @SignedIn("secondary")
    void what_changed_is_marked_once() {
        go(address());
        person("senco", () -> {
            transitions.write(id, "profile.works", 0, "Short steps, shown and said", 1);
            handovers.sendChanges(id);
        });
        go(address());
        assertThat(words()).contains("One answer has changed").contains("was before: Short steps");
        go("incoming");
        go(address());
        assertThat(words()).doesNotContain("One answer has changed");
    }

    @Test
    @SignedIn("secondary")
    void feedback_says_whether_it_was_useful_and_accurate() {
        person("secondary", () -> received.acknowledge(id));
        go(address());
        press("Send feedback");
        assertThat(errors()).contains("useful and accurate");
    }

    @Test
    @SignedIn("secondary2")
    void another_school_finds_nothing() {
        unknown(address());
    }

    @Test
    @SignedIn("officer")
    void it_is_for_schools() {
        refused(address());
    }
}
