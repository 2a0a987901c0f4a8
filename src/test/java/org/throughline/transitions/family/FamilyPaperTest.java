package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Source;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.WriteOutcome;

/** What came on paper is kept as the family's own words, with who typed it. */
class FamilyPaperTest extends TransitionTest {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private FamilyPaper paper;

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyQuestions questions;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record() {
        record = record(at(setting("Underhill High")));
    }

    private List<FamilyLine> lines() {
        return questions.of(record).record().lines().toList();
    }

    @Test
    void an_answer_is_the_family_s_own_with_who_typed_it_and_can_be_put_right() {
        assertThat(paper.write(record, VoiceKind.PARENT, "voices.parent_hopes", "A good strat", 0))
                .isInstanceOf(WriteOutcome.Kept.class);
        paper.write(record, VoiceKind.PARENT, "voices.parent_hopes", "A good start", 1);
        Answer kept = paper.written(record, VoiceKind.PARENT).getFirst();
        assertThat(kept.text()).isEqualTo("A good start");
        assertThat(kept.source()).isEqualTo(Source.PARENT);
        assertThat(kept.writtenBy()).startsWith("Parent or carer, on paper (typed in by ");
        assertThat(refusalOf(() -> transitions.write(record, "voices.parent_hopes", 0, "Other", 2)))
                .as("on the form the words stay theirs")
                .isEqualTo(new TransitionsRefusal.WordsOfFamily());
        assertThat(paper.written(record, VoiceKind.PUPIL)).isEmpty();
    }

    @Test
    void what_they_wrote_by_their_own_link_is_not_typed_over() {
        String token = links.issue(record, VoiceKind.PARENT);
        links.write(token, BORN, "voices.parent_hopes", "Their own", 0);
        assertThat(refusalOf(() -> paper.write(record, VoiceKind.PARENT, "voices.parent_hopes", "Typed", 1)))
                .isEqualTo(new FamilyRefusal.WrittenByLink());
    }

    @Test
    void a_question_of_the_record_is_not_answered_as_if_the_family_had() {
        assertThat(refusalOf(() -> paper.write(record, VoiceKind.PARENT, "medical.condition", "None", 1)))
                .isInstanceOf(org.throughline.transitions.catalogue.AnswerRefusal.UnknownQuestion.class);
        assertThat(refusalOf(() -> paper.write(record, VoiceKind.PUPIL, "voices.parent_hopes", "Hers", 0)))
                .isInstanceOf(org.throughline.transitions.catalogue.AnswerRefusal.UnknownQuestion.class);
    }

    @Test
    void ticks_and_questions_are_marked_as_on_paper() {
        paper.agree(record, List.of(lines().getFirst()));
        paper.ask(record, lines().getLast(), "Who says so?");
        assertThat(lines().getFirst().standing()).isEqualTo(Standing.AGREED);
        assertThat(lines().getFirst().said().onPaper()).isTrue();
        assertThat(questions.of(record).open())
                .singleElement()
                .satisfies(question -> assertThat(question.takenDownBy()).isNotBlank())
                .satisfies(question -> assertThat(question.words()).isEqualTo("Who says so?"));
        assertThat(refusalOf(() -> paper.ask(record, lines().getFirst(), " ")))
                .isEqualTo(new FamilyRefusal.QuestionWithoutWords(2_000));
    }

    @Test
    void what_was_printed_is_what_is_agreed_to() {
        List<FamilyLine> printed = lines();
        transitions.write(record, "profile.works", 0, "Something else", 1);
        assertThat(refusalOf(() -> paper.agree(record, printed))).isEqualTo(new FamilyRefusal.LineChanged());
        assertThat(lines()).noneMatch(line -> line.standing() == Standing.AGREED);
    }

    @Test
    void nobody_but_the_sender_types_it_in() {
        be("secondary");
        assertThat(refusalOf(() -> paper.written(record, VoiceKind.PARENT)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> paper.write(record, VoiceKind.PARENT, "voices.parent_hopes", "x", 0)))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
        assertThat(refusalOf(() -> paper.agree(record, List.of())))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }

    @Test
    void refusals_say_what_to_do() {
        assertThat(new FamilyRefusal.WrittenByLink().sentence()).startsWith("They wrote this by their own link");
        assertThat(new FamilyRefusal.QuestionWithoutWords(2_000).sentence())
                .isEqualTo("Enter what the family asks, in up to 2,000 characters");
        assertThat(new FamilyRefusal.LineChanged().sentence()).contains("compare with the paper");
    }
}
