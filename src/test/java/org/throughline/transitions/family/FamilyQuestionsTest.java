package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.TransitionsRefusal;

/** The sender reads what a family asks and answers it. */
class FamilyQuestionsTest extends TransitionTest {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyReading reading;

    @Autowired
    private FamilyQuestions questions;

    @Autowired
    private KnownChildren known;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_family_asks_about_a_line() {
        record = record(at(setting("Underhill High")));
        String token = links.issue(record, VoiceKind.PARENT);
        FamilyLine line =
                reading.again(token, BORN).orElseThrow().lines().findFirst().orElseThrow();
        reading.ask(token, BORN, line, "Is that so?");
    }

    private UUID question() {
        return questions.of(record).open().getFirst().id();
    }

    @Test
    void an_answer_has_words_and_is_given_once() {
        UUID question = question();
        assertThat(refusalOf(() -> questions.answer(record, question, " ")))
                .isEqualTo(new FamilyRefusal.AnswerToFamilyMissing(2_000));
        questions.answer(record, question, "Yes, since May");
        assertThat(refusalOf(() -> questions.answer(record, question, "No")))
                .isEqualTo(new FamilyRefusal.FamilyAnsweredAlready());
        assertThat(questions.of(record).open()).isEmpty();
        assertThat(questions.of(record).questions())
                .singleElement()
                .satisfies(answered -> assertThat(answered.answer()).isEqualTo("Yes, since May"))
                .satisfies(answered -> assertThat(answered.answeredBy()).isNotBlank());
    }

    @Test
    void a_question_of_one_record_is_not_answered_from_another() {
        UUID question = question();
        UUID other = record(at(setting("Underhill High")));
        assertThat(refusalOf(() -> questions.answer(other, question, "Yes")))
                .isEqualTo(new FamilyRefusal.FamilyAnsweredAlready());
        assertThat(questions.of(record).open()).hasSize(1);
    }

    @Test
    void nobody_but_the_sender_reads_or_answers_it() {
        UUID question = question();
        be("secondary");
        assertThat(refusalOf(() -> questions.of(record))).isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> questions.answer(record, question, "Yes")))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }

    @Test
    void a_record_of_which_a_family_has_said_something_is_not_deleted() {
        assertThat(refusalOf(() -> known.delete(record, "Started by mistake")))
                .isEqualTo(new TransitionsRefusal.DeletionOfOthersWords());
    }

    @Test
    void refusals_say_what_to_do() {
        assertThat(new FamilyRefusal.AnswerToFamilyMissing(2_000).sentence())
                .isEqualTo("Write an answer to the family, in up to 2,000 characters");
        assertThat(new FamilyRefusal.FamilyAnsweredAlready().sentence()).contains("Reload the page");
        assertThat(new TransitionsRefusal.FamilyQuestionOpen(1).sentence())
                .isEqualTo("The family asks about one line of this record. Answer under 'What the family says about the"
                        + " record' before you send");
        assertThat(new TransitionsRefusal.FamilyQuestionOpen(3).sentence()).contains("about 3 lines");
    }
}
