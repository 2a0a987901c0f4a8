package org.throughline.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank holiday in England.
 *
 * @param day the day
 * @param name its name, 1 to 100 characters
 * @param source where it was read, 1 to 300 characters
 * @param isAnnounced whether it has been announced; else it follows from the rule of every year alone
 * @param announcedOn the day of its announcement; null where that is not recorded
 */
public record BankHoliday(
        LocalDate day,
        String name,
        String source,
        boolean isAnnounced,
        @Nullable LocalDate announcedOn) {

    /** What must be put right before it can be recorded, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(CalendarSpan.wrongDay(day, "the day"));
        if (name.isBlank() || name.length() > 100) {
            problems.add("Enter the name of the bank holiday, up to 100 characters");
        }
        if (source.isBlank() || source.length() > 300) {
            problems.add("Say where the day was read, in up to 300 characters");
        }
        if (announcedOn != null && (!isAnnounced || announcedOn.isAfter(day))) {
            problems.add("Enter a day of announcement on or before the bank holiday, and tick that it was announced");
        }
        return List.copyOf(problems);
    }
}
