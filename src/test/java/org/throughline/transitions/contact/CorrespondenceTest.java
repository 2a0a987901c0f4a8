package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Conversations that one side asks for and the other agrees to. */
class CorrespondenceTest extends ContactTest {

    @Autowired
    private Correspondence correspondence;

    private void ask(String person, String about, String slots) {
        be(person);
        correspondence.ask(record, about, slots);
    }

    private Conversation only() {
        assertThat(correspondence.conversations(record)).hasSize(1);
        return correspondence.conversations(record).getFirst();
    }

    @Test
    void the_side_that_was_asked_agrees_to_a_time_that_was_proposed() {
        ask("senco", " How he is told apart from his twin ", "Tue 15:45\n\n Wed 16:00 ");
        assertThat(only().byReceiver()).isFalse();
        assertThat(only().about()).isEqualTo("How he is told apart from his twin");
        assertThat(only().slots()).containsExactly("Tue 15:45", "Wed 16:00");
        assertThatThrownBy(() -> correspondence.agree(record, only().id(), "Tue 15:45"))
                .as("nobody agrees with themselves")
                .isInstanceOf(RuntimeException.class);
        be("secondary");
        assertThatThrownBy(() -> correspondence.agree(record, only().id(), "Thu 09:00"))
                .hasMessageContaining("proposed");
        correspondence.agree(record, only().id(), "Wed 16:00");
        assertThat(only().agreed()).isEqualTo("Wed 16:00");
        assertThatThrownBy(() -> correspondence.agree(record, only().id(), "Tue 15:45"))
                .as("once")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void one_to_five_times_are_proposed_about_something() {
        assertThatThrownBy(() -> ask("senco", " ", "Tue 15:45")).hasMessageContaining("what you want to talk about");
        assertThatThrownBy(() -> ask("senco", "x".repeat(1_001), "Tue 15:45")).hasMessageContaining("1,000");
        assertThatThrownBy(() -> ask("senco", "The move", " \n ")).hasMessageContaining("one to five times");
        assertThatThrownBy(() -> ask("senco", "The move", "1\n2\n3\n4\n5\n6"))
                .hasMessageContaining("one to five times");
        ask("senco", "The move", "1\n2\n3\n4\n5");
        assertThat(only().slots()).hasSize(5);
    }

    @Test
    void notes_are_written_by_both_and_never_over_unread_ones() {
        ask("secondary", "The move", "Tue 15:45");
        long read = only().version();
        correspondence.note(record, only().id(), read, "Came alone", "Visit in June");
        be("senco");
        assertThat(only().notes()).isEqualTo("Came alone");
        assertThat(only().actions()).isEqualTo("Visit in June");
        assertThatThrownBy(() -> correspondence.note(record, only().id(), read, "Mine", ""))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> correspondence.note(record, only().id(), only().version(), "x".repeat(20_001), ""))
                .hasMessageContaining("20,000");
    }

    @Test
    void nobody_else_reads_or_asks() {
        ask("senco", "The move", "Tue 15:45");
        be("secondary2");
        assertThat(correspondence.conversations(record)).isEmpty();
        assertThatThrownBy(() -> correspondence.ask(record, "Nosy", "Now"))
                .hasMessageContaining("not, or no longer, with you");
    }
}
