package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.RecordFixture.NOON;
import static org.throughline.transitions.RecordFixture.UNDERHILL;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.transitions.catalogue.Tier;

/** What was handed over, when it came, how it ended, and who has looked. */
class HandoverCopyStoreTest extends TransitionTest {

    @Autowired
    private HandoverCopyStore copies;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);
    private UUID copy = new UUID(0, 0);

    @BeforeEach
    void a_copy() {
        record = record(Destination.UNKNOWN);
        copy = UUID.randomUUID();
        copies.add(copy, record, RecordFixture.FAR_AWAY, SharingBasis.TOLD, "A SENCO", NOON);
    }

    private HandoverCopy stored() {
        return copies.find(copy).orElseThrow();
    }

    @Test
    void it_says_who_sent_it_where_and_when_and_that_nothing_has_come_of_it() {
        assertThat(stored().destination()).isEqualTo("A college far away");
        assertThat(stored().sentBy()).isEqualTo("A SENCO");
        assertThat(stored().sentAt()).isEqualTo(NOON);
        assertThat(stored().updates()).isZero();
        assertThat(stored().receivedAt()).isNull();
        assertThat(stored().ended()).isNull();
        assertThat(copies.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void updates_are_counted_one_after_the_other() {
        assertThat(copies.countUpdate(copy)).isEqualTo(1);
        assertThat(copies.countUpdate(copy)).isEqualTo(2);
    }

    @Test
    void the_receipt_and_the_end_are_noted_with_who_and_why() {
        copies.received(copy, "A receiver", NOON.plusSeconds(60));
        copies.ended(copy, RecordState.RECALLED, "A SENCO", NOON.plusSeconds(90), "Another place");
        assertThat(stored().receivedBy()).isEqualTo("A receiver");
        assertThat(stored().receivedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(stored().ended()).isEqualTo(RecordState.RECALLED);
        assertThat(stored().endedReason()).isEqualTo("Another place");
    }

    @Test
    void a_tier_is_told_once_and_again_only_when_it_or_its_reason_is_another() {
        TransitionRecord sent = RecordFixture.aRecord(UNDERHILL);
        assertThat(copies.tier(copy, sent)).isTrue();
        assertThat(copies.tier(copy, sent)).isFalse();
        sent.decide(Tier.ENHANCED, "A SENCO", "Bereaved");
        assertThat(copies.tier(copy, sent)).isTrue();
        sent.decide(Tier.ENHANCED, "Another SENCO", "Bereaved");
        assertThat(copies.tier(copy, sent))
                .as("the same tier for the same reason")
                .isFalse();
        sent.decide(Tier.ENHANCED, "A SENCO", "Moved house");
        assertThat(copies.tier(copy, sent)).isTrue();
        assertThat(stored().tier()).isEqualTo(Tier.ENHANCED);
        assertThat(stored().tierReason()).isEqualTo("Moved house");
    }

    @Test
    void who_never_looked_is_told_from_who_looked_before_any_update() {
        assertThat(copies.lastViewed(copy, "secondary")).isEqualTo(-1);
        copies.look(copy, "secondary", 0, NOON);
        assertThat(copies.lastViewed(copy, "secondary")).isZero();
        copies.look(copy, "secondary", 3, NOON);
        assertThat(copies.lastViewed(copy, "secondary")).isEqualTo(3);
        assertThat(copies.lastViewed(copy, "tutor")).isEqualTo(-1);
    }

    @Test
    void the_newest_copy_of_a_record_is_the_first() {
        UUID later = UUID.randomUUID();
        copies.add(later, record, UNDERHILL, SharingBasis.AGREED, "A SENCO", NOON.plusSeconds(5));
        assertThat(copies.of(record)).extracting(HandoverCopy::id).containsExactly(later, copy);
    }

    @Test
    void what_happens_is_told_newest_first_and_is_in_the_trail() {
        copies.event(record, NOON, "A SENCO", "Did one thing");
        copies.decision(record, NOON, "A SENCO", "Decided another");
        assertThat(copies.events(record))
                .extracting(RecordPage.Event::what)
                .startsWith("Decided another", "Did one thing");
        assertThat(jdbc.queryForList(
                        "select concat(action, ' ', what) from audit_event where subject_id = ?", String.class, record))
                .contains("CHANGE Did one thing", "DECISION Decided another");
    }
}
