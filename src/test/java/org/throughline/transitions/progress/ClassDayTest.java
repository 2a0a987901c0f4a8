package org.throughline.transitions.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.transitions.TransitionTest;

/** What of the records waits for class staff: each child until the person has written, or has read. */
class ClassDayTest extends TransitionTest {

    private static final int TO_WRITE = 1;
    private static final int TO_READ = 2;

    @Autowired
    private ClassDay day;

    private int waiting(String username, int group) {
        be(username);
        return day.groups().get(group).count();
    }

    @Test
    void a_child_who_moves_on_waits_until_the_teacher_has_written_something() {
        int before = waiting("teacher", TO_WRITE);
        UUID record = record(at(setting("Underhill High")));
        assertThat(waiting("teacher", TO_WRITE)).as("the SENCO has written").isEqualTo(before + 1);
        long revision = transitions.page(record).orElseThrow().entries().stream()
                .filter(entry -> entry.field().equals("profile.works"))
                .findFirst()
                .orElseThrow()
                .revision();
        transitions.write(record, "profile.works", 0, "Short steps, shown and said", revision);
        assertThat(waiting("teacher", TO_WRITE)).isEqualTo(before);
    }

    @Test
    void a_child_who_was_sent_waits_for_nobody_to_write() {
        int before = waiting("teacher", TO_WRITE);
        send(record(at(setting("Underhill High"))));
        assertThat(waiting("teacher", TO_WRITE)).isEqualTo(before);
    }

    @Test
    void a_child_who_comes_waits_from_the_receipt_until_the_tutor_has_read() {
        int before = waiting("tutor", TO_READ);
        UUID record = record(at(setting("Underhill High")));
        send(record);
        assertThat(waiting("tutor", TO_READ)).as("not acknowledged yet").isEqualTo(before);
        be("secondary");
        received.acknowledge(record);
        assertThat(waiting("tutor", TO_READ)).isEqualTo(before + 1);
        assertThat(received.received(record)).isPresent();
        assertThat(waiting("tutor", TO_READ)).isEqualTo(before);
    }

    @Test
    void of_many_the_first_few_are_shown_and_all_are_counted() {
        for (int child = 0; child < 6; child++) {
            record(at(setting("Underhill High")));
        }
        be("teacher");
        DayGroup group = day.groups().get(TO_WRITE);
        assertThat(group.items()).hasSize(5).allMatch(item -> item.path().startsWith("transitions/"));
        assertThat(group.count()).isGreaterThanOrEqualTo(6);
        assertThat(group.isTask()).isTrue();
        assertThat(day.roles()).containsExactly(Roles.STAFF);
    }

    @Test
    void other_settings_children_wait_for_nobody_here() {
        int before = waiting("tutor", TO_WRITE);
        record(at(setting("Underhill High")));
        assertThat(waiting("tutor", TO_WRITE)).isEqualTo(before);
    }
}
