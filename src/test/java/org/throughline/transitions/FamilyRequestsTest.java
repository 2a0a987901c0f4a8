package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.transitions.RecordFixture.anAnswer;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a family asks to be left out or put right is settled as it was read, and again when it is another wish. */
class FamilyRequestsTest extends TransitionTest {

    private static final String WITHHELD = "voices.withheld";
    private static final String WISH = "Not where we live";

    @Autowired
    private FamilyRequests family;

    @Autowired
    private AnswerStore answers;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_of_the_first_school() {
        record = record(Destination.UNKNOWN);
    }

    private void says(String field, String text) {
        long revision = answers.find(record, field, 0).map(Answer::revision).orElse(0L);
        assertThat(answers.write(record, anAnswer(field, text), revision)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "no", "n/a", "Nothing"})
    void no_wish_in_words_is_none(String words) {
        says(WITHHELD, words);
        assertThat(family.open(record)).isEmpty();
        family.requireSettled(record);
    }

    @Test
    void a_wish_stands_in_the_way_until_it_is_settled() {
        says(WITHHELD, WISH);
        assertThat(family.open(record)).containsExactly(WISH);
        assertThatThrownBy(() -> family.requireSettled(record)).hasMessageContaining("The family has asked");
        family.settle(record, "Left out of every section", List.of(WISH));
        assertThat(family.open(record)).isEmpty();
        family.requireSettled(record);
    }

    @Test
    void another_wish_since_opens_it_again() {
        says(WITHHELD, WISH);
        family.settle(record, "Left out", List.of(WISH));
        says("voices.corrections", "Two brothers");
        assertThat(family.open(record)).containsExactly(WISH, "Two brothers");
        says("voices.corrections", "");
        assertThat(family.open(record)).as("as it was when it was settled").isEmpty();
    }

    @Test
    void words_that_were_not_read_are_not_settled() {
        says(WITHHELD, WISH);
        assertThatThrownBy(() -> family.settle(record, "Done", List.of("Something else")))
                .hasMessageContaining("something else meanwhile");
        assertThat(family.open(record)).containsExactly(WISH);
    }

    @Test
    void what_was_done_is_said_in_up_to_a_thousand_characters() {
        says(WITHHELD, WISH);
        assertThatThrownBy(() -> family.settle(record, "  ", List.of(WISH))).hasMessageContaining("Say what you did");
        assertThatThrownBy(() -> family.settle(record, "x".repeat(1_001), List.of(WISH)))
                .hasMessageContaining("Say what you did");
        family.settle(record, "x".repeat(1_000), List.of(WISH));
        assertThat(family.open(record)).isEmpty();
    }

    @Test
    void all_but_nothing_named_has_to_be_asked_about() {
        says("voices.agreed", "Everything but what is named below");
        assertThat(family.open(record)).singleElement().asString().contains("nothing is named");
        says(WITHHELD, WISH);
        assertThat(family.open(record)).containsExactly(WISH);
    }
}
