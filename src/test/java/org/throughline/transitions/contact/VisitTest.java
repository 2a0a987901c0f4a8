package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two visits are at the same time, and what a visit must say. */
class VisitTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 15);

    private static Visit visit(LocalDate on, String begins, String ends, String who, String place) {
        return new Visit(
                UUID.randomUUID(),
                1,
                new UUID(0, 0),
                "",
                Visit.Kind.EXTRA_VISIT,
                on,
                LocalTime.parse(begins),
                LocalTime.parse(ends),
                who,
                place,
                Visit.State.PLANNED,
                "",
                List.of());
    }

    private static Visit visit(String begins, String ends) {
        return visit(DAY, begins, ends, "A parent", "");
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 10:00, false",
        "09:00, 10:01, true",
        "10:15, 10:30, true",
        "10:59, 12:00, true",
        "11:00, 12:00, false",
        "09:00, 12:00, true"
    })
    void visits_overlap_where_they_share_a_minute(String begins, String ends, boolean shared) {
        Visit ten = visit("10:00", "11:00");
        assertThat(visit(begins, ends).overlaps(ten)).isEqualTo(shared);
        assertThat(ten.overlaps(visit(begins, ends))).isEqualTo(shared);
    }

    @Test
    void another_day_or_a_visit_that_was_called_off_is_no_clash() {
        Visit ten = visit("10:00", "11:00");
        assertThat(ten.overlaps(visit(DAY.plusDays(1), "10:00", "11:00", "A parent", "")))
                .isFalse();
        assertThat(ten.overlaps(visit("10:00", "11:00").with(Visit.State.CANCELLED)))
                .isFalse();
        assertThat(ten.with(Visit.State.HELD).overlaps(visit("10:00", "11:00"))).isFalse();
    }

    private static Visit ofClass(UUID record, Visit.Kind kind, String begins, String place) {
        return new Visit(
                UUID.randomUUID(),
                1,
                record,
                "",
                kind,
                DAY,
                LocalTime.parse(begins),
                LocalTime.of(14, 0),
                "Year 6",
                place,
                Visit.State.PLANNED,
                "",
                List.of());
    }

    @Test
    void one_visit_of_a_class_planned_for_each_child_is_no_clash() {
        UUID one = UUID.randomUUID();
        Visit first = ofClass(one, Visit.Kind.CLASS_VISIT, "10:00", "Main hall");
        UUID other = UUID.randomUUID();
        assertThat(first.overlaps(ofClass(other, Visit.Kind.CLASS_VISIT, "10:00", "main hall")))
                .isFalse();
        assertThat(first.overlaps(ofClass(other, Visit.Kind.CLASS_VISIT, "10:30", "Main hall")))
                .isTrue();
        assertThat(first.overlaps(ofClass(other, Visit.Kind.CLASS_VISIT, "10:00", "Library")))
                .isTrue();
        assertThat(first.overlaps(ofClass(other, Visit.Kind.EXTRA_VISIT, "10:00", "Main hall")))
                .isTrue();
        assertThat(first.overlaps(ofClass(one, Visit.Kind.CLASS_VISIT, "10:00", "Main hall")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5000, 0", "5001, 1"})
    void notes_have_up_to_5000_characters(int length, int problems) {
        Visit plain = visit("10:00", "11:00");
        Visit noted = new Visit(
                plain.id(),
                1,
                plain.recordId(),
                "",
                plain.kind(),
                DAY,
                plain.begins(),
                plain.ends(),
                "A parent",
                "",
                Visit.State.PLANNED,
                "n".repeat(length),
                List.of());
        assertThat(noted.problems()).hasSize(problems);
    }

    @Test
    void it_says_its_day_times_people_and_place_in_words() {
        Visit visit = visit(DAY, "09:05", "11:00", "A parent", "Library");
        assertThat(visit.when()).isEqualTo("Tuesday 15 June 2027, 09:05 to 11:00");
        assertThat(visit.whoAndWhere()).isEqualTo("A parent, Library");
        assertThat(visit("10:00", "11:00").whoAndWhere()).isEqualTo("A parent");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "1, 0, 0", "200, 200, 0", "201, 0, 1", "1, 201, 1"})
    void it_says_who_comes_and_where_in_up_to_200_characters(int who, int place, int problems) {
        assertThat(visit(DAY, "10:00", "11:00", "w".repeat(who), "p".repeat(place))
                        .problems())
                .hasSize(problems);
    }

    @ParameterizedTest
    @CsvSource({"10:00, 10:01, 0", "10:00, 10:00, 1", "10:00, 09:59, 1"})
    void it_ends_after_it_begins(String begins, String ends, int problems) {
        assertThat(visit(begins, ends).problems()).hasSize(problems);
    }
}
