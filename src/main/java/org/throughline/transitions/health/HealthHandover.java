package org.throughline.transitions.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over between health services, with who the child is and where it moves; nothing else of its record.
 *
 * @param id the hand-over
 * @param version the version read
 * @param recordId the transition record of the move
 * @param kind what is handed over to whom
 * @param child the child's name as people sort it
 * @param born date of birth
 * @param sender name of the setting that it leaves
 * @param destination name of the setting that it goes to; blank while it is not known
 * @param phase key of the move
 * @param entryYear academic year of the move
 * @param askedBy who asked for it
 * @param askedAt when
 * @param giver who hands over; null before
 * @param handedOn the day; null before
 * @param receiver who takes over; null while nobody is named
 * @param receivedOn the day of the receipt; null before
 */
public record HealthHandover(
        UUID id,
        long version,
        UUID recordId,
        HealthKind kind,
        String child,
        LocalDate born,
        String sender,
        String destination,
        String phase,
        int entryYear,
        String askedBy,
        Instant askedAt,
        @Nullable String giver,
        @Nullable LocalDate handedOn,
        @Nullable String receiver,
        @Nullable LocalDate receivedOn) {

    /** Where it stands. */
    public enum State {
        /** The service that supports the child hands over. */
        TO_HAND_OVER("To be handed over"),
        /** The other service gives the receipt. */
        TO_RECEIVE("Handed over, no receipt yet"),
        /** Done. */
        RECEIVED("Received");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** Where it stands. */
    public State state() {
        return handedOn == null ? State.TO_HAND_OVER : receivedOn == null ? State.TO_RECEIVE : State.RECEIVED;
    }
}
