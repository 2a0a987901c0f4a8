package org.throughline.transitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * A record in a list.
 *
 * @param id the record
 * @param childName surname first
 * @param born date of birth
 * @param phase key of the phase
 * @param entryYear academic year of the move
 * @param senderId the sending setting; null where an officer keeps the record
 * @param sender name of the sending setting
 * @param destination name of the destination; words where it is not known
 * @param state where the hand-over stands
 * @param tier the tier in force
 * @param isTierDecided whether somebody decided it; otherwise the rules suggest it
 * @param blocks blocks in which something is written
 * @param news what is new for the person who reads the list
 * @param need the primary need; blank where none is written
 * @param review the review that is due; null where none is
 * @param changedAt when it last changed
 */
public record RecordRow(
        UUID id,
        String childName,
        LocalDate born,
        String phase,
        int entryYear,
        @Nullable UUID senderId,
        String sender,
        String destination,
        RecordState state,
        Tier tier,
        boolean isTierDecided,
        int blocks,
        News news,
        String need,
        Feedback.@Nullable Kind review,
        Instant changedAt) {

    /** What is new about a record for a person. */
    public enum News {
        /** Never opened. */
        UNREAD("New"),
        /** Changed since it was last opened. */
        CHANGED("Changed"),
        /** Nothing. */
        NONE("");

        private final String label;

        News(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
