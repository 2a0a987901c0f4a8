package org.throughline.transitions.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Visits planned between the two settings of a move. */
class VisitsTest extends ContactTest {

    @Autowired
    private Visits visits;

    @Autowired
    private Clock clock;

    private Visit visit(int daysAhead, String begins, String ends) {
        return new Visit(
                null,
                0,
                record,
                "",
                Visit.Kind.CLASS_VISIT,
                LocalDate.now(clock).plusDays(daysAhead),
                LocalTime.parse(begins),
                LocalTime.parse(ends),
                " The child with a parent ",
                " Library ",
                Visit.State.PLANNED,
                "Bring a coat",
                List.of());
    }

    private Visit only() {
        assertThat(visits.of(record)).hasSize(1);
        return visits.of(record).getFirst();
    }

    @Test
    void both_sides_plan_and_see_it_and_nobody_else_does() {
        be("secondary");
        visits.record(visit(20, "09:00", "10:30"));
        assertThat(only().who()).isEqualTo("The child with a parent");
        assertThat(only().place()).isEqualTo("Library");
        be("senco");
        assertThat(only().begins()).isEqualTo(LocalTime.of(9, 0));
        be("secondary2");
        assertThat(visits.of(record)).isEmpty();
        assertThatThrownBy(() -> visits.record(visit(21, "09:00", "10:00")))
                .hasMessageContaining("not, or no longer, with you");
    }

    @Test
    void what_is_over_and_what_is_far_ahead_is_not_in_the_calendar() {
        be("secondary");
        visits.record(visit(0, "09:00", "10:00"));
        visits.record(visit(-1, "09:00", "10:00"));
        visits.record(visit(400, "09:00", "10:00"));
        visits.record(visit(401, "09:00", "10:00"));
        assertThat(visits.calendar().stream().filter(each -> each.recordId().equals(record)))
                .extracting(Visit::on)
                .containsExactly(LocalDate.now(clock), LocalDate.now(clock).plusDays(400));
        assertThat(visits.of(record)).hasSize(4);
    }

    @Test
    void a_visit_that_cannot_be_is_not_planned() {
        be("senco");
        assertThatThrownBy(() -> visits.record(visit(20, "10:00", "10:00")))
                .hasMessageContaining("ends after it begins");
        assertThat(visits.of(record)).isEmpty();
    }

    @Test
    void a_change_is_made_by_who_read_the_last_state() {
        be("senco");
        visits.record(visit(20, "09:00", "10:00"));
        Visit read = only();
        visits.record(read.with(Visit.State.HELD));
        assertThat(only().state()).isEqualTo(Visit.State.HELD);
        assertThatThrownBy(() -> visits.record(read.with(Visit.State.CANCELLED)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(only().state()).isEqualTo(Visit.State.HELD);
    }

    @Test
    void a_visit_that_was_held_clashes_with_nothing() {
        be("senco");
        visits.record(visit(22, "09:00", "10:00"));
        visits.record(visit(22, "09:30", "11:00"));
        assertThat(visits.of(record)).allMatch(Visit::clash);
        assertThat(visits.of(record).getFirst().clashes())
                .singleElement()
                .asString()
                .endsWith(": class visit, 09:30 to 11:00");
        visits.record(visits.of(record).getFirst().with(Visit.State.HELD));
        assertThat(visits.of(record)).noneMatch(Visit::clash);
    }
}
