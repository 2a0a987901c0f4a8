package org.throughline.interchange.sheets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFault;
import org.throughline.transitions.KnownChildren;

/**
 * A child of a class that was pasted, and what starting the record would do.
 *
 * @param row the row in what was pasted, 1 or more
 * @param forename legal forename; may be blank
 * @param surname legal surname
 * @param born date of birth; null where it could not be read
 * @param upn unique pupil number; null where none is said
 * @param state what would be done
 * @param known children on record here who are meant or may be meant
 * @param faults what is wrong with the row
 */
public record ClassRow(
        long row,
        String forename,
        String surname,
        @Nullable LocalDate born,
        @Nullable String upn,
        State state,
        List<KnownChildren.Match> known,
        List<ImportFault> faults) {

    /** What would be done. */
    public enum State {
        /** A record is started for a child who is not on record here yet. */
        NEW("New child"),
        /** A record is started for a child who is on record here. */
        KNOWN("On record here"),
        /** The child has a record for this move: it is left alone. */
        OPEN("Has a record already"),
        /** Somebody must say whether it is the same child; nothing is started. */
        UNDECIDED("To decide"),
        /** Something must be put right first; nothing is started. */
        REFUSED("Refused");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** Whether a record is started. */
        public boolean starts() {
            return this == NEW || this == KNOWN;
        }
    }
}
