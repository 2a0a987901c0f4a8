package org.throughline.tutorgroups;

import java.time.Instant;
import java.util.UUID;

/**
 * What is asked of two children.
 *
 * @param one whom it is asked about, or who named the other
 * @param reason why, as whoever entered it said; blank where nothing was said
 * @param fromRecord whether it was read from the record of the one
 */
public record TutorBond(
        UUID id,
        UUID one,
        UUID other,
        Kind kind,
        String reason,
        boolean fromRecord,
        String enteredBy,
        Instant enteredAt) {

    /** What can be asked. */
    public enum Kind {
        /** In different groups, always. */
        APART("Keep apart"),
        /** In one group, always. */
        TOGETHER("Keep together, promised"),
        /** In one group, if possible. */
        IF_POSSIBLE("Keep together if possible"),
        /** The one named the other as a friend. */
        FRIEND("Named as a friend");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
