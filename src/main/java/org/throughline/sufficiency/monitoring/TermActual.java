package org.throughline.sufficiency.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;

/**
 * What was counted or spent in a term, with what the scenario said of it when that was recorded.
 *
 * @param id its id
 * @param year the academic year
 * @param term the term
 * @param measure what was counted
 * @param actual what it came to
 * @param said what the scenario said, on average over its futures; null where it says nothing of that year
 * @param low the lower end of its 80 % range; null where it says nothing
 * @param high the upper end; null where it says nothing
 * @param source where the figure comes from
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record TermActual(
        UUID id,
        AcademicYear year,
        Term term,
        Monitored measure,
        BigDecimal actual,
        @Nullable BigDecimal said,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String source,
        String recordedBy,
        Instant recordedAt) {

    /** How an actual figure lies to what was said. */
    public enum Standing {
        /** The scenario says nothing of that year. */
        NOT_SAID("Not in the scenario"),
        /** Below the 80 % range. */
        BELOW("Below the 80 % range"),
        /** In the 80 % range, its ends included. */
        WITHIN("Within the 80 % range"),
        /** Above the 80 % range. */
        ABOVE("Above the 80 % range");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** How it lies to what was said. */
    public Standing standing() {
        if (low == null || high == null) {
            return Standing.NOT_SAID;
        }
        if (actual.compareTo(low) < 0) {
            return Standing.BELOW;
        }
        return actual.compareTo(high) > 0 ? Standing.ABOVE : Standing.WITHIN;
    }

    /** How much more it came to than was said; null where nothing was. */
    public @Nullable BigDecimal difference() {
        return said == null ? null : actual.subtract(said);
    }
}
