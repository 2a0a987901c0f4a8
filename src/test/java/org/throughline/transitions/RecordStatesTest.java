package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.transitions.RecordFixture.FAR_AWAY;
import static org.throughline.transitions.RecordFixture.NOON;
import static org.throughline.transitions.RecordFixture.RECEIVER;
import static org.throughline.transitions.RecordFixture.SENDER;
import static org.throughline.transitions.RecordFixture.UNDERHILL;
import static org.throughline.transitions.RecordFixture.aRecord;
import static org.throughline.transitions.RecordFixture.aSentRecord;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.transitions.catalogue.Tier;

/** What a record goes through: every move from every state, by one table. */
class RecordStatesTest {

    /** What can be done with a record, from which states, and where it leads. */
    private enum Move {
        SEND(
                record -> record.sent(UUID.randomUUID(), SharingBasis.TOLD, NOON),
                RecordState.SENT,
                RecordState.DRAFT,
                RecordState.READY,
                RecordState.RECALLED,
                RecordState.REJECTED),
        MARK_READY(
                record -> record.ready(true, NOON),
                RecordState.READY,
                RecordState.DRAFT,
                RecordState.READY,
                RecordState.RECALLED,
                RecordState.REJECTED),
        WRITE_ON(
                record -> record.ready(false, NOON),
                RecordState.DRAFT,
                RecordState.DRAFT,
                RecordState.READY,
                RecordState.RECALLED,
                RecordState.REJECTED),
        ACKNOWLEDGE(record -> record.received(NOON), RecordState.RECEIVED, RecordState.SENT),
        SEND_BACK(record -> record.rejected(NOON), RecordState.REJECTED, RecordState.SENT),
        TAKE_BACK(record -> record.recalled(NOON), RecordState.RECALLED, RecordState.SENT, RecordState.RECEIVED),
        CLOSE(record -> record.closed(NOON), RecordState.CLOSED, RecordState.RECEIVED);

        private final Consumer<TransitionRecord> what;
        private final RecordState to;
        private final Set<RecordState> from;

        Move(Consumer<TransitionRecord> what, RecordState to, RecordState... from) {
            this.what = what;
            this.to = to;
            this.from = EnumSet.copyOf(Set.of(from));
        }
    }

    private static TransitionRecord in(RecordState state) {
        TransitionRecord record = aRecord(UNDERHILL);
        switch (state) {
            case DRAFT -> {}
            case READY -> record.ready(true, NOON);
            case SENT -> record.sent(UUID.randomUUID(), SharingBasis.AGREED, NOON);
            case RECEIVED -> {
                record = in(RecordState.SENT);
                record.received(NOON);
            }
            case CLOSED -> {
                record = in(RecordState.RECEIVED);
                record.closed(NOON);
            }
            case RECALLED -> {
                record = in(RecordState.SENT);
                record.recalled(NOON);
            }
            case REJECTED -> {
                record = in(RecordState.SENT);
                record.rejected(NOON);
            }
        }
        return record;
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void a_move_leads_from_the_states_of_the_table_and_from_no_other(Move move) {
        for (RecordState state : RecordState.values()) {
            TransitionRecord record = in(state);
            if (move.from.contains(state)) {
                move.what.accept(record);
                assertThat(record.state()).as("%s from %s", move, state).isEqualTo(move.to);
            } else {
                assertThatThrownBy(() -> move.what.accept(record))
                        .as("%s from %s", move, state)
                        .isInstanceOf(RuntimeException.class);
                assertThat(record.state()).isEqualTo(state);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecordState.class)
    void it_has_a_copy_with_a_receiver_exactly_while_it_is_not_with_the_sender(RecordState state) {
        assertThat(in(state).sendingId() == null).isEqualTo(state.isWithSender());
        assertThat(in(state).handover().destinationId()).isEqualTo(state.isWithSender() ? null : RECEIVER);
    }

    @Test
    void where_it_goes_changes_only_with_the_sender() {
        TransitionRecord record = aRecord(UNDERHILL);
        record.route(FAR_AWAY, NOON.plusSeconds(5));
        assertThat(record.destination()).isEqualTo(FAR_AWAY);
        assertThatThrownBy(() -> aSentRecord().route(FAR_AWAY, NOON)).hasMessageContaining("Take the record back");
    }

    @Test
    void an_invitation_is_for_enhanced_support_and_a_setting_on_the_list() {
        TransitionRecord record = aRecord(UNDERHILL);
        assertThatThrownBy(() -> record.invite("A SENCO", NOON)).hasMessageContaining("enhanced support");
        record.decide(Tier.ENHANCED, "A SENCO", "Early planning");
        record.invite("A SENCO", NOON);
        assertThat(record.handover().invitedId()).isEqualTo(RECEIVER);
        TransitionRecord elsewhere = aRecord(FAR_AWAY);
        elsewhere.decide(Tier.ENHANCED, "A SENCO", "Early planning");
        assertThatThrownBy(() -> elsewhere.invite("A SENCO", NOON)).hasMessageContaining("on our list");
        assertThatThrownBy(() -> aSentRecord().invite("A SENCO", NOON)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_invitation_ends_with_another_destination_and_stays_with_another_status_of_the_same() {
        TransitionRecord record = aRecord(UNDERHILL);
        record.decide(Tier.ENHANCED, "A SENCO", "Early planning");
        record.invite("A SENCO", NOON);
        record.route(new Destination(Destination.Kind.SETTING, RECEIVER, "Underhill", Destination.Status.APPEAL), NOON);
        assertThat(record.handover().invitedId()).isEqualTo(RECEIVER);
        record.route(FAR_AWAY, NOON);
        assertThat(record.handover().invitedId()).isNull();
        record.route(UNDERHILL, NOON);
        assertThat(record.handover().invitedId()).as("is asked anew").isNull();
    }

    @Test
    void an_invitation_does_not_come_back_with_a_record_that_was_taken_back() {
        TransitionRecord record = aRecord(UNDERHILL);
        record.decide(Tier.ENHANCED, "A SENCO", "Early planning");
        record.invite("A SENCO", NOON);
        record.sent(UUID.randomUUID(), SharingBasis.AGREED, NOON);
        assertThat(record.handover().invitedId()).isNull();
        record.recalled(NOON);
        assertThat(record.handover().invitedId()).isNull();
    }

    @Test
    void a_tier_follows_the_suggestion_until_somebody_decides() {
        TransitionRecord record = aRecord(UNDERHILL);
        record.changed(NOON, Tier.TARGETED);
        assertThat(record.tier()).isEqualTo(Tier.TARGETED);
        record.decide(Tier.ENHANCED, "A SENCO", "Bereaved this month");
        record.changed(NOON, Tier.UNIVERSAL);
        assertThat(record.tier()).isEqualTo(Tier.ENHANCED);
        assertThat(record.tierReason()).isEqualTo("Bereaved this month");
    }

    @Test
    void a_tier_other_than_suggested_needs_a_reason_and_the_same_needs_none() {
        TransitionRecord record = aRecord(UNDERHILL);
        assertThatThrownBy(() -> record.decide(Tier.TARGETED, "A SENCO", "  ")).hasMessageContaining("Say why");
        assertThatThrownBy(() -> record.decide(Tier.TARGETED, "A SENCO", null)).hasMessageContaining("Say why");
        record.decide(Tier.UNIVERSAL, "A SENCO", "Not kept: it is what was suggested");
        assertThat(record.tierBy()).isEqualTo("A SENCO");
        assertThat(record.tierReason()).isNull();
    }

    @Test
    void the_sender_stays_the_sender() {
        assertThat(in(RecordState.CLOSED).handover().senderId()).isEqualTo(SENDER);
        assertThat(aRecord(UNDERHILL).isVersion(null)).isTrue();
        assertThat(aRecord(UNDERHILL).isVersion(3L)).isFalse();
    }
}
