package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Feedback;

/** What a receiver tells the sender about a record. */
class FeedbacksTest extends ContactTest {

    @Autowired
    private Feedbacks feedbacks;

    private void give(Feedback.Kind kind, Feedback.Answer useful, String outcome) {
        be("secondary");
        feedbacks.give(record, kind, useful, Feedback.Answer.YES, "The medicine", outcome);
    }

    private void acknowledged() {
        be("secondary");
        received.acknowledge(record);
    }

    @Test
    void it_is_given_once_the_record_is_acknowledged() {
        assertThatThrownBy(() -> give(Feedback.Kind.READING, Feedback.Answer.YES, ""))
                .hasMessageContaining("Acknowledge");
        acknowledged();
        give(Feedback.Kind.READING, Feedback.Answer.PARTLY, "Settling");
        be("senco");
        assertThat(feedbacks.of(record)).singleElement().satisfies(feedback -> {
            assertThat(feedback.useful()).isEqualTo(Feedback.Answer.PARTLY);
            assertThat(feedback.missing()).isEqualTo("The medicine");
            assertThat(feedback.outcome()).isEqualTo("Settling");
            assertThat(feedback.by()).contains("Underhill");
        });
    }

    @Test
    void a_second_of_the_same_kind_takes_the_place_of_the_first() {
        acknowledged();
        give(Feedback.Kind.WEEKS, Feedback.Answer.YES, "Settling");
        give(Feedback.Kind.WEEKS, Feedback.Answer.NO, "Not settling");
        give(Feedback.Kind.YEAR, Feedback.Answer.YES, "Settled");
        assertThat(feedbacks.of(record))
                .extracting(Feedback::kind)
                .containsExactlyInAnyOrder(Feedback.Kind.WEEKS, Feedback.Kind.YEAR);
        assertThat(feedbacks.of(record))
                .extracting(Feedback::outcome)
                .contains("Not settling")
                .doesNotContain("Settling");
    }

    @Test
    void only_the_receiver_gives_it_and_only_the_two_sides_read_it() {
        acknowledged();
        give(Feedback.Kind.READING, Feedback.Answer.YES, "");
        be("senco");
        assertThatThrownBy(() ->
                        feedbacks.give(record, Feedback.Kind.YEAR, Feedback.Answer.YES, Feedback.Answer.YES, "", ""))
                .hasMessageContaining("not, or no longer, with you");
        be("secondary2");
        assertThat(feedbacks.of(record)).isEmpty();
        be("secondary");
        assertThat(feedbacks.of(record)).hasSize(1);
    }

    @Test
    void an_answer_has_up_to_20_000_characters() {
        acknowledged();
        assertThatThrownBy(() -> give(Feedback.Kind.READING, Feedback.Answer.YES, "x".repeat(20_001)))
                .hasMessageContaining("20,000");
        give(Feedback.Kind.READING, Feedback.Answer.YES, "x".repeat(20_000));
        assertThat(feedbacks.of(record).getFirst().outcome()).hasSize(20_000);
    }
}
