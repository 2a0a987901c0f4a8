package org.throughline.casework.prefer;

import java.time.Instant;
import java.util.UUID;

/**
 * A link by which a family answers.
 *
 * @param id the link
 * @param issuedBy who issued it
 * @param issuedAt when
 * @param expiresAt when it ends: with the last day for an answer
 * @param triesLeft tries of the code that are left
 * @param isRevoked whether it was taken back or replaced
 */
public record PreferenceLink(
        UUID id, String issuedBy, Instant issuedAt, Instant expiresAt, int triesLeft, boolean isRevoked) {

    /** Whether it can be opened at a moment. */
    public boolean isOpen(Instant now) {
        return !isRevoked && triesLeft > 0 && now.isBefore(expiresAt);
    }

    /** How it is, in a word or two. */
    public String state(Instant now) {
        return isRevoked
                ? "Taken back"
                : triesLeft == 0
                        ? "Locked after too many tries"
                        : now.isBefore(expiresAt) ? "Open" : "Over: the last day has passed";
    }
}
