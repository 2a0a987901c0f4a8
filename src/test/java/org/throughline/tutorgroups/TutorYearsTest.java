package org.throughline.tutorgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Year groups that are divided into tutor groups. */
class TutorYearsTest extends TutorTest {

    @Test
    void a_year_group_starts_with_the_children_whose_records_were_sent() {
        sent("Amy", "Tutorbird", "identity.sex", "Female", "sen.provision", "K SEN support");
        UUID year = year(30);
        assertThat(years.children(year)).hasSize(1);
        TutorChild amy = child(year, "Amy Tutorbird");
        assertThat(amy.school()).startsWith("Alderbank");
        assertThat(amy.facts().said()).isEqualTo("Female, SEN support");
        sent("Ben", "Tutorbird");
        be("secondary");
        assertThat(years.bringIn(year)).isEqualTo(1);
        assertThat(years.bringIn(year)).isZero();
        assertThat(years.children(year)).extracting(TutorChild::name).containsExactly("Amy Tutorbird", "Ben Tutorbird");
    }

    @Test
    void a_record_taken_back_is_no_longer_on_the_list() {
        UUID record = sent("Amy", "Tutorbird");
        UUID year = year(30);
        be("senco");
        handovers.recall(record, "Another school");
        be("secondary");
        assertThat(years.children(year)).isEmpty();
    }

    @Test
    void children_without_a_record_are_typed_in_all_or_none() {
        UUID year = year(30);
        assertThat(refusalOf(() -> years.add(year, "Sam Example; Elm Primary; M; K\n; Elm Primary\nKit; Elm; X")))
                .isEqualTo(new TutorRefusal.LinesToPutRight(List.of(
                        "Line 2: begin with the child's name, then the school",
                        "Line 3: after the school, write F or M, then E, K or N")));
        assertThat(years.children(year)).isEmpty();
        assertThat(years.add(year, "Sam Example; Elm Primary; m; k\n\nKit Example"))
                .isEqualTo(2);
        assertThat(child(year, "Sam Example").facts().said()).isEqualTo("Male, SEN support");
        years.remove(year, child(year, "Kit Example").id());
        assertThat(years.children(year)).hasSize(1);
    }

    @Test
    void groups_have_names_and_a_size() {
        UUID year = year(30);
        assertThat(refusalOf(() -> years.change(year, 0, List.of("7A", "7a"), 30)))
                .isInstanceOf(TutorRefusal.GroupNamesWrong.class);
        assertThat(refusalOf(() -> years.change(year, 0, List.of("7A"), 0)))
                .isEqualTo(new TutorRefusal.SizeOutOfRange(60));
        years.change(year, 0, List.of("Oak", "Ash", "Elm"), 28);
        assertThat(years.find(year).orElseThrow().groups()).containsExactly("Oak", "Ash", "Elm");
        assertThatThrownBy(() -> years.change(year, 0, List.of("Oak"), 28))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(refusalOf(() -> years.start(setting("Underhill").id(), YEAR, " year 7", List.of("7A"), 30)))
                .isEqualTo(new TutorRefusal.YearWithoutName(100));
    }

    @Test
    void nobody_else_sees_it() {
        UUID year = year(30);
        be("secondary2");
        assertThat(years.find(year)).isEmpty();
        assertThat(years.all()).noneMatch(each -> each.id().equals(year));
        assertThat(refusalOf(() -> years.children(year))).isEqualTo(new TutorRefusal.YearNotWithYou());
        assertThat(refusalOf(() -> years.start(setting("Underhill").id(), YEAR, "Mine", List.of("7A"), 30)))
                .isEqualTo(new TutorRefusal.YearNotWithYou());
        be("secondary");
        years.delete(year);
        assertThat(years.find(year)).isEmpty();
    }
}
