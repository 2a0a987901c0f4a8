package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.throughline.transitions.contact.TalkTime.State;

/** Conversations that one side asks for; times are agreed, declined and proposed anew until one suits. */
class CorrespondenceTest extends ContactTest {

    private static final String TIMES = "12 May 15:45\n\n 13 May 4pm to 4.45pm ";

    @Autowired
    private Correspondence correspondence;

    private void ask(String person, String about, String times) {
        be(person);
        correspondence.ask(record, about, times);
    }

    private Conversation only() {
        assertThat(correspondence.conversations(record)).hasSize(1);
        return correspondence.conversations(record).getFirst();
    }

    private UUID time(int place) {
        return only().times().get(place).id();
    }

    @Test
    void the_side_that_was_asked_agrees_to_a_time_that_was_proposed() {
        ask("senco", " How he is told apart from his twin ", TIMES);
        assertThat(only().byReceiver()).isFalse();
        assertThat(only().about()).isEqualTo("How he is told apart from his twin");
        assertThat(only().times()).extracting(TalkTime::state).containsExactly(State.PROPOSED, State.PROPOSED);
        assertThat(only().times().getFirst().words()).contains("12 May").endsWith("15:45 to 16:15");
        assertThat(only().times().getLast().minutes()).isEqualTo(45);
        assertThat(refusalOf(() -> correspondence.agree(record, only().id(), time(0))))
                .as("nobody agrees with themselves")
                .isEqualTo(new ContactRefusal.TimeNotProposed());
        be("secondary");
        assertThat(refusalOf(() -> correspondence.agree(record, only().id(), UUID.randomUUID())))
                .isEqualTo(new ContactRefusal.TimeNotProposed());
        correspondence.agree(record, only().id(), time(1));
        assertThat(only().times()).extracting(TalkTime::state).containsExactly(State.DROPPED, State.AGREED);
        assertThat(only().agreed().orElseThrow().answeredBy()).isEqualTo("Demonstration SENCO, Underhill High School");
        assertThat(refusalOf(() -> correspondence.agree(record, only().id(), time(0))))
                .as("once")
                .isEqualTo(new ContactRefusal.TimeNotProposed());
    }

    @Test
    void times_that_do_not_suit_are_declined_with_a_reason_and_others_are_proposed_back() {
        ask("senco", "The move", TIMES);
        be("secondary");
        correspondence.decline(record, only().id(), time(0), " A training day ");
        assertThat(only().times().getFirst().state()).isEqualTo(State.DECLINED);
        assertThat(only().times().getFirst().reason()).isEqualTo("A training day");
        assertThat(only().isStuck()).isFalse();
        correspondence.propose(record, only().id(), "20 May 9:30 for 20 minutes");
        assertThat(only().times())
                .extracting(TalkTime::state)
                .containsExactly(State.DECLINED, State.DECLINED, State.PROPOSED);
        assertThat(only().toAnswer(true)).isEmpty();
        assertThat(only().toAnswer(false)).extracting(TalkTime::minutes).containsExactly(20);
        be("senco");
        correspondence.decline(record, only().id(), time(2), "");
        assertThat(only().isStuck()).isTrue();
    }

    @Test
    void an_agreed_time_is_moved_by_proposing_others() {
        ask("senco", "The move", TIMES);
        be("secondary");
        correspondence.agree(record, only().id(), time(0));
        correspondence.propose(record, only().id(), "20 May 9:30");
        assertThat(only().agreed()).isEmpty();
        assertThat(only().times().getFirst().state()).isEqualTo(State.DROPPED);
        be("senco");
        correspondence.agree(record, only().id(), time(2));
        assertThat(only().agreed().orElseThrow().words()).contains("20 May").contains("09:30");
    }

    @Test
    void a_talk_is_about_something() {
        assertThatThrownBy(() -> ask("senco", " ", TIMES)).hasMessageContaining("what you want to talk about");
        assertThatThrownBy(() -> ask("senco", "x".repeat(1_001), TIMES)).hasMessageContaining("1,000");
        assertThatThrownBy(() -> ask("senco", "The move", " \n ")).hasMessageContaining("one to five times");
        assertThatThrownBy(() -> ask("senco", "The move", "soon")).hasMessageContaining("'soon'");
        assertThat(correspondence.conversations(record)).isEmpty();
    }

    @Test
    void notes_are_written_by_both_and_never_over_unread_ones() {
        ask("secondary", "The move", TIMES);
        long read = only().version();
        correspondence.note(record, only().id(), read, "Came alone");
        be("senco");
        assertThat(only().notes()).isEqualTo("Came alone");
        assertThatThrownBy(() -> correspondence.note(record, only().id(), read, "Mine"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> correspondence.note(record, only().id(), only().version(), "x".repeat(20_001)))
                .hasMessageContaining("20,000");
    }

    @Test
    void nobody_else_reads_or_asks() {
        ask("senco", "The move", TIMES);
        UUID talk = only().id();
        UUID first = time(0);
        be("secondary2");
        assertThat(correspondence.conversations(record)).isEmpty();
        assertThatThrownBy(() -> correspondence.ask(record, "Nosy", TIMES))
                .hasMessageContaining("not, or no longer, with you");
        assertThatThrownBy(() -> correspondence.propose(record, talk, TIMES))
                .hasMessageContaining("not, or no longer, with you");
        assertThatThrownBy(() -> correspondence.agree(record, talk, first))
                .hasMessageContaining("not, or no longer, with you");
    }
}
