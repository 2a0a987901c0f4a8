package org.throughline.casework.consult;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A school was reminded to reply.
 *
 * @param on the day
 * @param way how
 * @param note what was said; blank for nothing
 * @param by who did it
 * @param at when it was recorded
 */
public record ChaseNote(LocalDate on, Way way, String note, String by, Instant at) {

    /** How a school is reminded. */
    public enum Way {
        /** By telephone. */
        TELEPHONE("Telephone"),
        /** By e-mail. */
        EMAIL("E-mail"),
        /** By letter. */
        LETTER("Letter"),
        /** Face to face. */
        MEETING("Meeting");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
