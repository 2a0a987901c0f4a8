package org.throughline.transitions.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.testing.InventedChild;
import org.throughline.transitions.TransitionTest;

/** What was sent of all who come, read at once: no more than each person sees of a record alone. */
class ArrivalsTest extends TransitionTest {

    private static final List<String> ASKED = List.of("profile.works", "medical.condition");

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);

    @AfterEach
    void the_child_is_taken_away() {
        InventedChild.takeAway(
                jdbc, jdbc.queryForObject("select child_id from transition_record where id = ?", UUID.class, record));
    }

    private List<String> seen(String who) {
        be(who);
        return arrivals.of(setting("Underhill").id(), 2027, ASKED).stream()
                .filter(arrival -> arrival.recordId().equals(record))
                .flatMap(arrival -> arrival.answers().stream())
                .map(answer -> answer.text())
                .sorted()
                .toList();
    }

    @Test
    void the_receiving_senco_sees_what_was_sent_and_others_see_nothing() {
        record = record(at(setting("Underhill")));
        assertThat(seen("secondary")).isEmpty();
        be("senco");
        send(record);
        assertThat(seen("secondary")).containsExactly("Asthma", "Short steps");
        assertThat(seen("secondary2")).isEmpty();
        be("senco");
        transitions.write(record, "profile.works", 0, "Long steps", 1);
        assertThat(seen("secondary")).containsExactly("Asthma", "Short steps");
        be("senco");
        handovers.sendChanges(record);
        assertThat(seen("secondary")).containsExactly("Asthma", "Long steps");
    }

    @Test
    void a_question_that_was_not_asked_for_is_not_read() {
        record = record(at(setting("Underhill")));
        send(record);
        be("secondary");
        assertThat(arrivals.of(setting("Underhill").id(), 2027, List.of("profile.works")).stream()
                        .filter(arrival -> arrival.recordId().equals(record))
                        .findFirst()
                        .orElseThrow()
                        .first(ASKED))
                .contains("Short steps");
        assertThat(arrivals.of(setting("Underhill").id(), 2028, ASKED))
                .noneMatch(arrival -> arrival.recordId().equals(record));
    }
}
