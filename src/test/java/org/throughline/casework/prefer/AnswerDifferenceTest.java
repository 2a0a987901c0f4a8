package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.placement.Preference;

/** What changed from one answer to the next. */
class AnswerDifferenceTest {

    private static PreferenceAnswer answer(AnswerKind kind, String words, PreferenceAnswer.Chosen... choices) {
        return new PreferenceAnswer(
                UUID.randomUUID(),
                new UUID(0, 1),
                kind,
                LocalDate.EPOCH,
                AnsweredBy.PARENT,
                "A name",
                AnsweredWay.LETTER,
                words,
                List.of(choices),
                "An officer",
                Instant.EPOCH,
                null,
                null);
    }

    private static PreferenceAnswer.Chosen school(String name, String reasons) {
        return new PreferenceAnswer.Chosen(new Preference.Unlisted(name, ""), name, reasons, "");
    }

    @Test
    void the_same_again_is_nothing() {
        PreferenceAnswer same = answer(AnswerKind.PREFERENCES, "", school("Ash", "Near"));
        assertThat(AnswerDifference.between(same, same)).containsExactly("Nothing changed");
    }

    @Test
    void added_removed_reordered_and_reasoned_otherwise() {
        PreferenceAnswer before =
                answer(AnswerKind.PREFERENCES, "", school("Ash", "Near"), school("Elm", ""), school("Oak", "Calm"));
        PreferenceAnswer after = answer(
                AnswerKind.PREFERENCES, "Ring us", school("Oak", "Calm"), school("Ash", "Nearer"), school("Yew", ""));
        assertThat(AnswerDifference.between(before, after))
                .containsExactly(
                        "Added Yew",
                        "Removed Elm",
                        "Changed the order",
                        "Changed the reasons for Ash",
                        "Changed what else is said");
    }

    @Test
    void another_kind_of_answer_is_said_first() {
        assertThat(AnswerDifference.between(
                        answer(AnswerKind.NO_PREFERENCE, ""), answer(AnswerKind.PREFERENCES, "", school("Ash", ""))))
                .containsExactly("Asks for a school or setting, before: has no preference", "Added Ash");
    }
}
