package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;
import org.throughline.transitions.Destination;

/** A teacher has exactly the questions that are theirs. */
class GivenQuestionsTest extends ClassTest {

    private static final String WORKS = "profile.works";
    private static final String ALLERGY = "medical.allergy";
    private static final String ATTENDANCE = "attendance.percent";

    @Autowired
    private GivenQuestions given;

    @Autowired
    private ClassSheets sheets;

    @Autowired
    private ClassesProgress progress;

    @Autowired
    private List<DaySource> days;

    private List<DayItem> waiting() {
        return days.stream()
                .filter(day -> day.getClass().getSimpleName().startsWith("ClassDay"))
                .flatMap(day -> day.groups().stream())
                .filter(group -> group.title().startsWith("Questions that your SENCO"))
                .map(DayGroup::items)
                .flatMap(List::stream)
                .filter(item -> item.path().endsWith(leavers().key()))
                .toList();
    }

    @Test
    void a_teacher_has_the_children_and_questions_that_were_given_and_no_others() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        child("Ben", "Baker", Destination.UNKNOWN);
        UUID cem = child("Cem", "Cooper", Destination.UNKNOWN);
        LeavingClass which = leavers();
        given.give(which, List.of(ada), List.of(WORKS), "teacher");
        given.give(which, List.of(ada, cem), List.of(ALLERGY), "teacher");
        be("teacher");
        ClassSheet mine = sheets.mine(which, 0);
        assertThat(mine.rows()).extracting(ClassSheet.Row::child).containsExactly("Archer, Ada", "Cooper, Cem");
        assertThat(mine.questions()).extracting(field -> field.key()).containsExactlyInAnyOrder(WORKS, ALLERGY);
        assertThat(mine.rows().getFirst().isOpen(WORKS)).isTrue();
        assertThat(mine.rows().getLast().isOpen(WORKS)).isFalse();
        assertThat(mine.rows().getLast().isOpen(ALLERGY)).isTrue();
        be("senco");
        assertThat(sheets.mine(which, 0).rows()).isEmpty();
    }

    @Test
    void it_waits_on_the_teachers_day_until_it_is_answered() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        LeavingClass which = leavers();
        given.give(which, List.of(ada), List.of(WORKS, ALLERGY), "teacher");
        assertThat(progress.of(which).waiting()).isEqualTo(1);
        assertThat(progress.of(which).said()).contains("1 waiting for a teacher");
        be("teacher");
        assertThat(waiting()).extracting(DayItem::detail).containsExactly("2 questions");
        transitions.write(ada, WORKS, 0, "Short steps", 0);
        assertThat(waiting()).extracting(DayItem::detail).containsExactly("One question");
        transitions.write(ada, ALLERGY, 0, "Asked: none", 0);
        assertThat(waiting()).isEmpty();
        be("senco");
        assertThat(progress.of(which).waiting()).isZero();
        assertThat(given.of(which)).allMatch(each -> each.answered() == 1 && each.children() == 1);
    }

    @Test
    void a_question_is_taken_back_or_given_to_somebody_else() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        LeavingClass which = leavers();
        given.give(which, List.of(ada), List.of(WORKS), "teacher");
        given.takeBack(which, WORKS, "teacher");
        assertThat(given.of(which)).isEmpty();
        be("teacher");
        assertThat(given.mine(which)).isEmpty();
    }

    @Test
    void what_class_staff_do_not_answer_and_who_is_not_class_staff_is_refused() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        LeavingClass which = leavers();
        assertThatThrownBy(() -> given.give(which, List.of(ada), List.of(ATTENDANCE), "teacher"))
                .hasMessageContaining("only the SENCO answers this");
        assertThatThrownBy(() -> given.give(which, List.of(ada), List.of(WORKS), "secondary"))
                .hasMessageContaining("Choose a member of class staff");
        assertThatThrownBy(() -> given.give(which, List.of(), List.of(WORKS), "teacher"))
                .hasMessageContaining("at least one child");
        assertThat(given.givable(which.phase()))
                .noneMatch(field -> field.key().equals(ATTENDANCE))
                .anyMatch(field -> field.key().equals(WORKS));
    }

    @Test
    void records_of_another_school_are_not_given_away() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        LeavingClass which = leavers();
        LeavingClass theirs = new LeavingClass(setting("Underhill High").id(), which.phase(), which.entryYear());
        be("secondary");
        assertThatThrownBy(() -> given.give(which, List.of(ada), List.of(WORKS), "teacher"))
                .hasMessageContaining("Choose a member of class staff");
        assertThat(given.of(theirs)).isEmpty();
        be("senco");
        assertThat(given.mine(which)).isEqualTo(Map.<UUID, Set<String>>of());
    }
}
