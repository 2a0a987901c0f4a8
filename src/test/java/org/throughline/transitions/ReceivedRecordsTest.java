package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.transitions.catalogue.Visibility;

/** The copy that a receiving setting has, and what it does with it. */
class ReceivedRecordsTest extends TransitionTest {

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_was_sent() {
        record = record(at(setting("Underhill")));
        send(record);
    }

    private List<String> texts(String person) {
        be(person);
        return received.received(record).stream()
                .flatMap(page -> page.answers().stream())
                .map(answer -> answer.entry().text())
                .sorted()
                .toList();
    }

    private RecordState state() {
        be("senco");
        return transitions.page(record).orElseThrow().details().state();
    }

    @Test
    void each_role_reads_what_is_for_it() {
        assertThat(texts("secondary")).containsExactly("Asthma", "Short steps");
        assertThat(texts("dsl")).containsExactly("Short steps");
        assertThat(texts("tutor")).as("before it is acknowledged").isEmpty();
        assertThat(texts("secondary2")).isEmpty();
        be("secondary");
        received.acknowledge(record);
        assertThat(texts("tutor")).containsExactly("Short steps");
    }

    @Test
    void printing_leaves_the_marks_of_what_is_new() {
        be("secondary");
        received.received(record);
        be("senco");
        transitions.write(record, "profile.worse", 0, "Noise", 0);
        handovers.sendChanges(record);
        be("secondary");
        assertThat(received.receivedForPaper(record).orElseThrow().answers())
                .anyMatch(ReceivedPage.SentAnswer::isChanged);
        assertThat(received.received(record).orElseThrow().answers()).anyMatch(ReceivedPage.SentAnswer::isChanged);
        assertThat(received.received(record).orElseThrow().answers()).noneMatch(ReceivedPage.SentAnswer::isChanged);
    }

    @Test
    void one_readers_look_does_not_take_the_marks_from_another() {
        be("secondary");
        received.received(record);
        received.acknowledge(record);
        be("tutor");
        received.received(record);
        be("senco");
        transitions.write(record, "profile.worse", 0, "Noise", 0);
        handovers.sendChanges(record);
        be("secondary");
        received.received(record);
        be("tutor");
        assertThat(received.received(record).orElseThrow().answers()).anyMatch(ReceivedPage.SentAnswer::isChanged);
    }

    @Test
    void an_answer_that_was_emptied_is_shown_as_such_once() {
        be("secondary");
        received.received(record);
        be("senco");
        transitions.write(record, "profile.works", 0, "", 1);
        handovers.sendChanges(record);
        be("secondary");
        assertThat(received.received(record).orElseThrow().answers())
                .filteredOn(answer -> answer.entry().field().equals("profile.works"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.before()).isEqualTo("Short steps"));
        assertThat(received.received(record).orElseThrow().answers())
                .noneMatch(answer -> answer.entry().field().equals("profile.works"));
    }

    @Test
    void it_is_acknowledged_once_and_then_no_longer_sent_back() {
        be("secondary");
        received.acknowledge(record);
        assertThatThrownBy(() -> received.acknowledge(record)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> received.reject(record, "Not ours")).isInstanceOf(RuntimeException.class);
        assertThat(state()).isEqualTo(RecordState.RECEIVED);
    }

    @Test
    void it_is_sent_back_with_a_reason_and_is_then_gone() {
        be("secondary");
        assertThatThrownBy(() -> received.reject(record, " ")).hasMessageContaining("Say why");
        received.reject(record, "Not on our list");
        assertThat(texts("secondary")).isEmpty();
        assertThat(state()).isEqualTo(RecordState.REJECTED);
        assertThat(transitions.page(record).orElseThrow().sendings().getFirst().endedReason())
                .isEqualTo("Not on our list");
    }

    @Test
    void it_is_closed_only_once_it_was_acknowledged() {
        be("secondary");
        assertThatThrownBy(() -> received.close(record)).isInstanceOf(RuntimeException.class);
        received.acknowledge(record);
        received.close(record);
        assertThat(state()).isEqualTo(RecordState.CLOSED);
        assertThat(texts("secondary")).isNotEmpty();
    }

    @Test
    void nobody_else_answers_for_the_receiver() {
        be("secondary2");
        assertThatThrownBy(() -> received.acknowledge(record)).hasMessageContaining("not, or no longer, with you");
        be("tutor");
        assertThatThrownBy(() -> received.acknowledge(record)).isInstanceOf(AccessDeniedException.class);
        assertThat(state()).isEqualTo(RecordState.SENT);
    }

    @Test
    void a_safeguarding_lead_sees_what_is_for_leads_and_no_more() {
        be("dsl");
        assertThat(received.received(record).orElseThrow().answers())
                .allMatch(answer -> answer.entry().visibility() != Visibility.B);
        assertThat(received.received(record).orElseThrow().leads()).isFalse();
    }
}
