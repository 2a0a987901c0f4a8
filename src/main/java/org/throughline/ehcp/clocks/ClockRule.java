package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the law, guidance or the authority has it from one day to another: a row, never code.
 *
 * @param id its id, R01 to R34 and C01 to C10 at first
 * @param part which of several time limits or limits of the rule; blank where it has one
 * @param title what it asks, for people
 * @param startEvent what starts its clock, as the first word of a sentence: Received; blank where it has no clock
 * @param term how long
 * @param basis where it stands in law, or whose practice it is
 * @param source where that was read
 * @param unverified what about it legal has not yet checked; null where the sources agree
 * @param sen2 the fields of the SEN2 return that hold its days; blank where there are none
 * @param told who is told; blank where the rule does not say
 * @param decides what is decided by it and by whom, where no day follows from it; blank for clocks
 * @param validFrom the first day of clocks that start under it
 * @param validTo the last such day; null where it is in force until something else is
 */
public record ClockRule(
        String id,
        String part,
        String title,
        String startEvent,
        Term term,
        String basis,
        String source,
        @Nullable String unverified,
        String sen2,
        String told,
        String decides,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether a clock that starts on a day runs under it. */
    public boolean isInForce(LocalDate start) {
        return !start.isBefore(validFrom) && (validTo == null || !start.isAfter(validTo));
    }

    /** Its id and part as people see them: R07 POST16. */
    public String label() {
        return part.isBlank() ? id : id + " " + part;
    }
}
