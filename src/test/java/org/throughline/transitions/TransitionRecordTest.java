package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.transitions.catalogue.Tier;

/** What may become of a record, and what is refused in which state. */
class TransitionRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Destination HIGH_SCHOOL =
            new Destination(Destination.Kind.SETTING, UUID.randomUUID(), "Underhill High", Destination.Status.OFFERED);

    private final TransitionRecord record = opened(HIGH_SCHOOL);

    private static TransitionRecord opened(Destination destination) {
        return new TransitionRecord(
                new RecordOpening(
                        UUID.randomUUID(), "YEAR_6_7", 2027, UUID.randomUUID(), "Alderbank Primary", destination),
                1,
                2,
                "SENCO",
                NOW);
    }

    private void sent() {
        record.sent(UUID.randomUUID(), SharingBasis.AGREED, NOW);
    }

    @Test
    void nothing_is_acknowledged_sent_back_taken_back_or_closed_that_was_not_sent() {
        assertThat(refusalOf(() -> record.received(NOW))).isEqualTo(new TransitionsRefusal.NotToAcknowledge());
        assertThat(refusalOf(() -> record.rejected(NOW))).isEqualTo(new TransitionsRefusal.NotToSendBack());
        assertThat(refusalOf(() -> record.recalled(NOW))).isEqualTo(new TransitionsRefusal.NotToTakeBack());
        assertThat(refusalOf(() -> record.closed(NOW))).isEqualTo(new TransitionsRefusal.NotToClose());
        assertThat(record.state()).isEqualTo(RecordState.DRAFT);
    }

    @Test
    void a_record_that_was_sent_keeps_its_destination_until_it_is_taken_back() {
        sent();
        assertThat(refusalOf(() -> record.route(Destination.UNKNOWN, NOW)))
                .isEqualTo(new TransitionsRefusal.DestinationOfSentRecord());
        record.recalled(NOW);
        record.route(Destination.UNKNOWN, NOW);
        assertThat(record.destination()).isEqualTo(Destination.UNKNOWN);
    }

    @Test
    void a_record_is_sent_once() {
        sent();
        assertThat(refusalOf(this::sent)).isEqualTo(new TransitionsRefusal.SentAlready());
    }

    @Test
    void one_that_is_acknowledged_is_neither_acknowledged_again_nor_sent_back() {
        sent();
        record.received(NOW);
        assertThat(refusalOf(() -> record.received(NOW))).isEqualTo(new TransitionsRefusal.NotToAcknowledge());
        assertThat(refusalOf(() -> record.rejected(NOW))).isEqualTo(new TransitionsRefusal.NotToSendBack());
        record.closed(NOW);
        assertThat(record.state()).isEqualTo(RecordState.CLOSED);
    }

    @Test
    void only_a_setting_on_our_list_is_invited_and_only_for_enhanced_support() {
        assertThat(refusalOf(() -> record.invite("SENCO", NOW)))
                .isEqualTo(new TransitionsRefusal.InvitedWithoutEnhancedTier());
        TransitionRecord unknown = opened(Destination.UNKNOWN);
        unknown.decide(Tier.ENHANCED, "SENCO", "Bereaved this month");
        assertThat(refusalOf(() -> unknown.invite("SENCO", NOW))).isEqualTo(new TransitionsRefusal.InvitedNotOnList());
        record.decide(Tier.ENHANCED, "SENCO", "Bereaved this month");
        sent();
        assertThat(refusalOf(() -> record.invite("SENCO", NOW))).isEqualTo(new TransitionsRefusal.InvitedHasRecord());
    }

    @Test
    void another_level_of_support_than_the_one_suggested_needs_a_reason() {
        assertThat(refusalOf(() -> record.decide(Tier.TARGETED, "SENCO", " ")))
                .isEqualTo(new TransitionsRefusal.TierWithoutReason());
        record.decide(Tier.UNIVERSAL, "SENCO", null);
        assertThat(record.tier()).isEqualTo(Tier.UNIVERSAL);
    }
}
