package org.throughline.transitions.progress;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * By when records of a move and tier should be sent.
 *
 * @param phase key of the move
 * @param tier the tier
 * @param day day and month; null where there is none
 * @param isOwn whether the authority has set it, else it is the catalogue's proposal
 */
public record Deadline(String phase, Tier tier, @Nullable MonthDay day, boolean isOwn) {

    /** The date for those who move in an academic year: in the months before September of the year. */
    @Nullable
    LocalDate of(int entryYear) {
        return day == null
                ? null
                : day.atYear(day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? entryYear - 1 : entryYear);
    }
}
