package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.security.CurrentUser;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.Feedback;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.TransitionsRefusal;

/** What two settings do not say to one another about a record, and why. */
class ContactRefusalTest {

    private static final UUID RECORD = UUID.randomUUID();

    private final RecordAccess door = mock(RecordAccess.class);
    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final HandoverCopyStore copies = mock(HandoverCopyStore.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final Correspondence correspondence =
            new Correspondence(door, copies, new ConversationStore(jdbc), jdbc, user, Clock.systemUTC());
    private final Feedbacks feedbacks = new Feedbacks(jdbc, door, copies, user, Clock.systemUTC());

    @BeforeEach
    void the_sender_asks() {
        when(door.isSender(RECORD)).thenReturn(true);
    }

    private void received(RecordState state) {
        when(door.requireReceiver(any())).thenReturn(new AccessRules.Handover(null, null, null, state));
    }

    private void feedback(String missing) {
        feedbacks.give(RECORD, Feedback.Kind.READING, Feedback.Answer.YES, Feedback.Answer.YES, missing, "");
    }

    @Test
    void a_talk_is_about_something() {
        ContactRefusal refusal = new ContactRefusal.TalkWithoutSubject(1_000);
        assertThat(refusalOf(() -> correspondence.ask(RECORD, " ", "12 May 15:45")))
                .isEqualTo(refusal);
        assertThat(refusalOf(() -> correspondence.ask(RECORD, "x".repeat(1_001), "12 May 15:45")))
                .isEqualTo(refusal);
        verifyNoInteractions(jdbc);
    }

    @Test
    void one_to_five_times_are_proposed() {
        assertThat(refusalOf(() -> correspondence.ask(RECORD, "The sensory room", "\n \n")))
                .isEqualTo(new ContactRefusal.TalkWithoutTimes());
        assertThat(refusalOf(() -> correspondence.ask(
                        RECORD,
                        "The sensory room",
                        "1 May 9:00\n2 May 9:00\n3 May 9:00\n4 May 9:00\n5 May 9:00\n6 May 9:00")))
                .isEqualTo(new ContactRefusal.TalkWithoutTimes());
        verifyNoInteractions(jdbc);
    }

    @Test
    void who_leads_neither_side_is_told_nothing_of_the_record() {
        when(door.isSender(RECORD)).thenReturn(false);

        assertThat(refusalOf(() -> correspondence.ask(RECORD, "Nosy", "Now")))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        verifyNoInteractions(jdbc, copies);
    }

    @Test
    void feedback_comes_after_the_receipt() {
        received(RecordState.SENT);

        assertThat(refusalOf(() -> feedback("Reading age"))).isEqualTo(new ContactRefusal.FeedbackBeforeReceipt());
        verifyNoInteractions(jdbc);
    }

    @Test
    void feedback_is_not_a_book() {
        received(RecordState.RECEIVED);

        assertThat(refusalOf(() -> feedback("x".repeat(20_001)))).isEqualTo(new ContactRefusal.FeedbackTooLong(20_000));
        verifyNoInteractions(jdbc);
    }
}
