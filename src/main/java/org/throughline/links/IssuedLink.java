package org.throughline.links;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that was issued.
 *
 * @param id the link
 * @param issuedBy who issued it
 * @param issuedAt when
 * @param expiresAt when it ends
 * @param triesLeft tries of the code that are left
 * @param isRevoked whether it was taken back or replaced
 */
public record IssuedLink(
        UUID id, String issuedBy, Instant issuedAt, Instant expiresAt, int triesLeft, boolean isRevoked) {

    /** How a link is. */
    public enum State {
        /** It can be opened. */
        OPEN("Open"),
        /** Its time has passed. */
        OVER("Over"),
        /** Five wrong codes were entered. */
        LOCKED("Locked after too many tries"),
        /** It was taken back or replaced. */
        TAKEN_BACK("Taken back");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** Whether it can be opened at a moment. */
    public boolean isOpen(Instant now) {
        return state(now) == State.OPEN;
    }

    /** How it is at a moment. */
    public State state(Instant now) {
        if (isRevoked) {
            return State.TAKEN_BACK;
        }
        if (triesLeft <= 0) {
            return State.LOCKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.OVER;
    }
}
