package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import org.throughline.shared.days.DayCalendar;

/** How the days of a term are counted. */
@FunctionalInterface
interface TermCounter {

    /**
     * What was counted.
     *
     * @param shown the day that people know as the due date
     * @param lastLawfulDay the last day that is in time
     * @param words the count, as sentences without start and end
     * @param isEstimated whether school days were estimated
     */
    record Count(LocalDate shown, LocalDate lastLawfulDay, String words, boolean isEstimated) {

        static Count on(LocalDate day, String words) {
            return new Count(day, day, words, false);
        }
    }

    /** Counts a term from a start by a calendar. */
    Count count(LocalDate start, Term term, DayCalendar days);
}
