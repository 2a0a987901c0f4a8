package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Answer;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.Destination;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Visibility;

/** The sheet of a class: what the person may answer, and nothing that is for fewer people. */
class ClassSheetsTest extends ClassTest {

    @Autowired
    private ClassSheets sheets;

    @Autowired
    private AnswerStore answers;

    private Field ofAll() {
        return basics().stream()
                .filter(field ->
                        field.visibility() == Visibility.A && field.options().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_children_stand_by_name_with_what_is_answered() {
        child("Zoe", "Zander", Destination.UNKNOWN);
        UUID first = child("Ada", "Archer", at(setting("Underhill High")));
        transitions.write(first, ofAll().key(), 0, "Nuts", 0);
        ClassSheet sheet = sheets.part(leavers(), 0);
        assertThat(sheet.rows()).extracting(ClassSheet.Row::child).containsExactly("Archer, Ada", "Zander, Zoe");
        assertThat(sheet.rows().getFirst().destination()).isEqualTo("Underhill High School");
        assertThat(sheet.rows().getLast().destination()).isEmpty();
        assertThat(sheet.rows().getFirst().answer(ofAll().key()))
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("Nuts"));
        assertThat(sheet.questions()).isEqualTo(basics());
        assertThat(sheet.total()).isEqualTo(2);
        assertThat(sheet.isLed()).isTrue();
        assertThat(sheets.part(leavers(), 1).rows())
                .extracting(ClassSheet.Row::child)
                .containsExactly("Zander, Zoe");
    }

    @Test
    void class_staff_have_the_questions_that_class_staff_may_answer() {
        child("Ada", "Archer", Destination.UNKNOWN);
        LeavingClass which = leavers();
        be("teacher");
        ClassSheet sheet = sheets.part(which, 0);
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.isLed()).isFalse();
        assertThat(sheet.questions()).isNotEmpty().allMatch(field -> field.visibility() == Visibility.A);
        assertThat(basics()).anyMatch(field -> field.visibility() == Visibility.B);
    }

    @Test
    void an_answer_shown_to_fewer_people_is_neither_shown_nor_open_to_class_staff() {
        UUID record = child("Ada", "Archer", Destination.UNKNOWN);
        transitions.write(record, ofAll().key(), 0, "For few", 0);
        transitions.raise(record, ofAll().key(), 0, Visibility.B, 1);
        LeavingClass which = leavers();
        be("teacher");
        ClassSheet.Row row = sheets.part(which, 0).rows().getFirst();
        assertThat(row.answer(ofAll().key())).isNull();
        assertThat(row.isOpen(ofAll().key())).isFalse();
        be("senco");
        assertThat(sheets.part(which, 0).rows().getFirst().isOpen(ofAll().key()))
                .isTrue();
    }

    @Test
    void words_of_the_family_are_read_and_not_written() {
        UUID record = child("Ada", "Archer", Destination.UNKNOWN);
        answers.write(
                record,
                new Answer(
                        ofAll().key(),
                        0,
                        "Nuts, says her mother",
                        ofAll().visibility(),
                        Source.PARENT,
                        "A parent",
                        java.time.Instant.parse("2026-11-26T12:00:00Z"),
                        1),
                0);
        ClassSheet.Row row = sheets.part(leavers(), 0).rows().getFirst();
        assertThat(row.answer(ofAll().key())).isNotNull();
        assertThat(row.isOpen(ofAll().key())).isFalse();
    }

    @Test
    void what_was_sent_and_what_is_of_another_school_is_not_in_it() {
        UUID record = child("Ada", "Archer", at(setting("Underhill High")));
        LeavingClass which = leavers();
        be("secondary");
        assertThat(sheets.part(which, 0)).isEqualTo(new ClassSheet(List.of(), List.of(), 0, 0, false));
        be("senco");
        send(record);
        assertThat(sheets.part(which, 0).rows()).isEmpty();
    }
}
