package org.throughline.transitions;

import java.time.Instant;

/**
 * What the receiving setting tells the sender.
 *
 * @param kind at which point
 * @param useful whether the record was useful
 * @param accurate whether it was accurate
 * @param missing what was missing; may be blank
 * @param outcome how the child is; may be blank
 * @param by who gave it
 * @param at when
 */
public record Feedback(
        Kind kind, Answer useful, Answer accurate, String missing, String outcome, String by, Instant at) {

    /** When feedback is given. */
    public enum Kind {
        /** When the record was read. */
        READING("On reading"),
        /** Six to eight weeks after the start. */
        WEEKS("After 6 to 8 weeks"),
        /** At the end of the first year. */
        YEAR("At the end of the year");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** How far something held. */
    public enum Answer {
        /** Yes. */
        YES("Yes"),
        /** In part. */
        PARTLY("In part"),
        /** No. */
        NO("No");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }
    }
}
