package org.throughline.transitions.family;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link as the SENCO sees it; the token is shown once, when it is issued.
 *
 * @param id the link
 * @param kind who writes by it
 * @param issuedBy who issued it
 * @param issuedAt when
 * @param expiresAt when it stops
 * @param triesLeft tries left at the date of birth
 * @param submittedAt when it was sent off; null before
 * @param revoked whether it was taken back
 */
public record FamilyLink(
        UUID id,
        VoiceKind kind,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        int triesLeft,
        @Nullable Instant submittedAt,
        boolean revoked) {

    /** Where it stands at a time, in words. */
    public String state(Instant now) {
        if (revoked) {
            return "Taken back";
        }
        if (submittedAt != null) {
            return "Sent off";
        }
        if (triesLeft <= 0) {
            return "Locked: the date of birth was wrong five times";
        }
        return now.isAfter(expiresAt) ? "Over: 14 days have passed" : "Open";
    }
}
