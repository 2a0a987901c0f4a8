package org.throughline.transitions.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.provision.SettingRecord;
import org.throughline.transitions.Destination;
import org.throughline.transitions.TransitionTest;

/** Records that lie with their senders, and where they move to. */
class DestinationTableTest extends TransitionTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Autowired
    private DestinationTable table;

    private UnsentRecord unsent(UUID record) {
        UUID child = transitions.page(record).orElseThrow().details().childId();
        return table.unsentOf(child, 2027).getFirst();
    }

    @Test
    void a_child_has_records_of_the_year_of_its_move_alone() {
        UUID record = record(Destination.UNKNOWN);
        UUID child = transitions.page(record).orElseThrow().details().childId();
        assertThat(table.unsentOf(child, 2027)).extracting(UnsentRecord::id).containsExactly(record);
        assertThat(table.unsentOf(child, 2028)).isEmpty();
    }

    @Test
    void what_has_been_sent_is_left_out() {
        SettingRecord school = setting("Underhill");
        UUID kept = record(at(school));
        UUID sent = record(at(school));
        send(sent);
        assertThat(table.unsentTo(school.id()))
                .extracting(UnsentRecord::id)
                .contains(kept)
                .doesNotContain(sent);
    }

    @Test
    void who_changed_the_record_first_is_not_overwritten() {
        UUID id = record(Destination.UNKNOWN);
        SettingRecord school = setting("Underhill");
        UnsentRecord read = unsent(id);
        assertThat(table.route(read, school.id(), school.name(), NOON)).isTrue();
        assertThat(table.route(read, school.id(), "Somewhere else", NOON)).isFalse();
        assertThat(unsent(id).destinationName()).isEqualTo(school.name());
    }

    @Test
    void what_stands_in_the_history_of_a_record_is_known_word_for_word() {
        UUID id = record(Destination.UNKNOWN);
        String what = transitions.page(id).orElseThrow().events().getFirst().what();
        assertThat(table.isNoted(id, what)).isTrue();
        assertThat(table.isNoted(id, what + " again")).isFalse();
    }
}
