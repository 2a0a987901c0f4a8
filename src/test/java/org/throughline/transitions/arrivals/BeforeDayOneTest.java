package org.throughline.transitions.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.testing.InventedChild;
import org.throughline.transitions.TransitionTest;

/** What a receiving setting has to do before the first day. */
class BeforeDayOneTest extends TransitionTest {

    @Autowired
    private BeforeDayOne before;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_asks_for_some_of_it() {
        record = record(at(setting("Underhill")));
        transitions.write(record, "medical.plan", 0, "In place", 0);
        transitions.write(record, "medical.emergency", 0, "Asked: none", 0);
        transitions.write(record, "strategies.equipment", 1, "Writing slope, ours", 0);
        transitions.write(record, "profile.dayone", 0, "Meet at the side gate", 0);
        send(record);
        be("secondary");
    }

    @AfterEach
    void the_child_is_taken_away() {
        InventedChild.takeAway(
                jdbc, jdbc.queryForObject("select child_id from transition_record where id = ?", UUID.class, record));
    }

    private List<DayOneRow> rows() {
        return before.of(setting("Underhill").id(), 2027).stream()
                .filter(row -> row.recordId().equals(record))
                .toList();
    }

    @Test
    void it_follows_from_what_is_answered_and_not_from_what_was_answered_none() {
        assertThat(rows())
                .extracting(row -> row.task() + ": " + row.says())
                .containsExactly(
                        "HEALTH_PLAN: In place", "EQUIPMENT: Writing slope, ours", "ADJUSTMENT: Meet at the side gate");
    }

    @Test
    void who_does_it_by_when_and_that_it_is_done_is_noted_with_names() {
        before.assign(record, DayOneTask.HEALTH_PLAN, " A. Nurse ", LocalDate.of(2027, 8, 30));
        before.done(record, DayOneTask.HEALTH_PLAN, true);
        DayOneRow row = rows().getFirst();
        assertThat(row.who()).isEqualTo("A. Nurse");
        assertThat(row.due()).isEqualTo(LocalDate.of(2027, 8, 30));
        assertThat(row.doneBy()).contains("Underhill");
        before.done(record, DayOneTask.HEALTH_PLAN, false);
        assertThat(rows().getFirst().isDone()).isFalse();
        assertThat(rows().getFirst().who()).isEqualTo("A. Nurse");
        assertThat(refusalOf(() -> before.assign(record, DayOneTask.HEALTH_PLAN, "x".repeat(201), null)))
                .isEqualTo(new ArrivalRefusal.NameTooLong(200));
    }

    @Test
    void nobody_else_reads_or_notes_it() {
        for (String other : List.of("secondary2", "senco")) {
            be(other);
            assertThatThrownBy(() -> before.done(record, DayOneTask.EQUIPMENT, true))
                    .hasMessageContaining("not, or no longer, with you");
            assertThatThrownBy(() -> before.assign(record, DayOneTask.EQUIPMENT, "Me", null))
                    .hasMessageContaining("not, or no longer, with you");
        }
        be("secondary2");
        assertThat(rows()).isEmpty();
    }
}
