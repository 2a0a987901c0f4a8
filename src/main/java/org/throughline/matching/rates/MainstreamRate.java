package org.throughline.matching.rates;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A published rate of first preferences met in mainstream schools.
 *
 * @param phase which schools
 * @param entryYear the calendar year of the September of entry
 * @param percent families with their first preference, 0 to 100, one decimal
 * @param source where it was published
 * @param by who typed it in
 * @param at when
 */
public record MainstreamRate(Phase phase, int entryYear, BigDecimal percent, String source, String by, Instant at) {

    /** The phases for which rates are published. */
    public enum Phase {
        /** Into Reception. */
        PRIMARY("Primary", 0, 6),
        /** Into Year 7. */
        SECONDARY("Secondary", 7, 11);

        private final String label;
        private final int from;
        private final int to;

        Phase(String label, int from, int to) {
            this.label = label;
            this.from = from;
            this.to = to;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }

        /** The last NC year that belongs to it. */
        public int last() {
            return to;
        }

        /** Whether a child who enters an NC year belongs to it. */
        public boolean covers(int ncYear) {
            return from <= ncYear && ncYear <= to;
        }
    }
}
