package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/** The one door to a record: who gets it, and that a stranger cannot tell an unknown record from a foreign one. */
class RecordAccessTest extends TransitionTest {

    @Autowired
    private RecordAccess door;

    private UUID draft = new UUID(0, 0);
    private UUID sent = new UUID(0, 0);

    @BeforeEach
    void a_draft_and_a_record_that_was_sent() {
        draft = record(at(setting("Underhill")));
        sent = record(at(setting("Underhill")));
        send(sent);
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).hasMessage(RecordAccess.notWithYou().getMessage());
    }

    @Test
    void the_senco_of_the_sender_leads_the_sending_side_and_no_other() {
        be("senco");
        assertThat(door.isSender(sent)).isTrue();
        assertThat(door.isReceiver(sent)).isFalse();
        assertThat(door.sentBy(sent).id()).isEqualTo(sent);
        refused(() -> door.receivedBy(sent));
    }

    @Test
    void the_senco_of_the_receiver_leads_the_receiving_side_once_it_was_sent() {
        be("secondary");
        assertThat(door.isReceiver(sent)).isTrue();
        assertThat(door.requireReceiver(sent).state()).isEqualTo(RecordState.SENT);
        assertThat(door.isReceiver(draft)).isFalse();
        refused(() -> door.requireReceiver(draft));
        refused(() -> door.sentBy(sent));
        refused(() -> door.readable(sent));
    }

    @Test
    void who_is_invited_plans_and_reads_nothing() {
        be("senco");
        transitions.decideTier(draft, Tier.ENHANCED, "Early planning");
        handovers.invite(draft);
        be("secondary");
        assertThat(door.plansAtReceiver(draft)).isTrue();
        refused(() -> door.readable(draft));
        be("tutor");
        assertThat(door.plansAtReceiver(draft)).isFalse();
    }

    @Test
    void class_staff_write_what_class_staff_may_and_lead_nothing() {
        be("teacher");
        assertThat(door.writable(draft, Visibility.A).id()).isEqualTo(draft);
        refused(() -> door.writable(draft, Visibility.B));
        refused(() -> door.requireWritable(draft, Visibility.C));
        refused(() -> door.requireSender(draft));
        assertThat(door.readable(draft).id()).isEqualTo(draft);
        refused(() -> door.writable(sent, Visibility.A));
    }

    @Test
    void a_record_that_nobody_knows_is_refused_in_the_words_of_a_foreign_one() {
        UUID unknown = UUID.randomUUID();
        be("secondary2");
        refused(() -> door.sentBy(sent));
        refused(() -> door.sentBy(unknown));
        assertThat(door.isSender(sent)).isFalse();
        assertThat(door.isSender(unknown)).isFalse();
        assertThat(door.handover(unknown)).isEmpty();
    }

    @Test
    void who_works_at_no_school_is_at_neither_side() {
        be("officer");
        assertThat(door.isSender(sent)).isFalse();
        assertThat(door.isReceiver(sent)).isFalse();
        assertThat(door.plansAtReceiver(sent)).isFalse();
    }
}
