package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.transitions.RecordFixture.anAnswer;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.catalogue.Visibility;

/** One question for a whole class: only records that may be written, and answers that may be read. */
class ClassAnswersTest extends TransitionTest {

    private static final String OPEN = "profile.works";
    private static final String SENCO_ONLY = "attendance.percent";

    @Autowired
    private ClassAnswers ofClass;

    @Autowired
    private AnswerStore answers;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_of_the_first_school() {
        record = record(at(setting("Underhill")));
    }

    private Optional<ClassAnswers.ClassRow> row(String person, String field) {
        be(person);
        return ofClass.of("YEAR_6_7", field).rows().stream()
                .filter(row -> row.id().equals(record))
                .findFirst();
    }

    @Test
    void a_child_stands_with_the_answer_there_is() {
        assertThat(row("senco", OPEN))
                .map(ClassAnswers.ClassRow::entry)
                .map(Answer::text)
                .contains("Short steps");
        assertThat(row("senco", "profile.goals"))
                .get()
                .satisfies(row -> assertThat(row.entry()).isNull());
    }

    @Test
    void class_staff_see_the_questions_that_class_staff_write() {
        assertThat(row("teacher", OPEN)).isPresent();
        assertThat(row("teacher", SENCO_ONLY)).isEmpty();
        assertThat(row("senco", SENCO_ONLY)).isPresent();
    }

    @Test
    void an_answer_shown_to_fewer_is_kept_from_class_staff() {
        Answer works = answers.find(record, OPEN, 0).orElseThrow();
        answers.write(record, anAnswer(OPEN, works.text(), Visibility.B, 1), works.revision());
        assertThat(row("teacher", OPEN)).isEmpty();
        assertThat(row("senco", OPEN)).isPresent();
    }

    @Test
    void what_was_sent_is_written_no_more_here() {
        be("senco");
        send(record);
        assertThat(row("senco", OPEN)).isEmpty();
    }

    @Test
    void another_move_and_another_school_have_their_own() {
        be("senco");
        assertThat(ofClass.of("POST_16", OPEN).rows()).noneMatch(row -> row.id().equals(record));
        assertThat(row("secondary", OPEN)).isEmpty();
    }

    @Test
    void a_question_that_nobody_asks_is_refused() {
        be("senco");
        assertThatThrownBy(() -> ofClass.of("YEAR_6_7", "profile.shoe_size")).hasMessageContaining("shoe_size");
    }
}
