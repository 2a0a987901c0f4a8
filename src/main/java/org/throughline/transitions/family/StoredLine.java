package org.throughline.transitions.family;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a family said of a line, as it is kept: with the picture of what it was said of.
 *
 * @param id the entry
 * @param key which line
 * @param question as it was shown
 * @param shown the answer as it was shown
 * @param agreed whether they agree to it; otherwise they ask
 * @param words what they ask; blank where they agree
 * @param takenDownBy who took it down from paper; null where they said it by their link
 * @param saidAt when
 * @param answer what the school answered; null where it has not
 * @param answeredBy who answered
 * @param answeredAt when
 */
record StoredLine(
        UUID id,
        FamilyLine.Key key,
        String question,
        String shown,
        boolean agreed,
        String words,
        @Nullable String takenDownBy,
        Instant saidAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Where the line stands that reads so now. */
    Standing standing(String now) {
        if (!agreed) {
            return answer == null ? Standing.ASKED : Standing.ANSWERED;
        }
        return shown.equals(now) ? Standing.AGREED : Standing.CHANGED;
    }

    /** As the family reads it. */
    FamilyLine.Said said() {
        return new FamilyLine.Said(words, takenDownBy != null, saidAt, answer);
    }
}
