package org.throughline.shared.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** A calendar by which days are counted: that of a setting, of the authority, or an estimate. Dates are London's. */
public interface DayCalendar {

    /** No count of days goes further; a calendar that has no school day for so long is wrong. */
    int FURTHEST = 1_500;

    /** Whether a day is a bank holiday in England. */
    boolean isBankHoliday(LocalDate day);

    /** Whether the schools of this calendar are open on a day. */
    boolean isSchoolDay(LocalDate day);

    /** Whether {@link #isSchoolDay} answers from terms on record for that day; else it is estimated. */
    boolean isRecorded(LocalDate day);

    /** Whose calendar it is, to be put after 'by': the terms recorded for the authority. */
    String name();

    /** The first day of the autumn term of an academic year, or the day from which to look for it: 1 September. */
    default LocalDate yearBegins(int academicYear) {
        return LocalDate.of(academicYear, Month.SEPTEMBER, 1);
    }

    /** Whether a day is a weekday that is no bank holiday. */
    default boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !isBankHoliday(day);
    }

    /** The last working day on or before a day. */
    default LocalDate workingDayOnOrBefore(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** The day that is so many working days after another; the other is not counted. */
    default LocalDate afterWorkingDays(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    /**
     * The day that is so many school days after another; the other is not counted.
     *
     * @throws IllegalStateException where the calendar has not so many school days within {@link #FURTHEST} days
     */
    default LocalDate afterSchoolDays(LocalDate day, int schoolDays) {
        LocalDate at = day;
        for (int left = schoolDays; left > 0; ) {
            at = at.plusDays(1);
            left -= isSchoolDay(at) ? 1 : 0;
            if (at.isAfter(day.plusDays(FURTHEST))) {
                throw new IllegalStateException("No school days after " + day + " by " + name());
            }
        }
        return at;
    }
}
