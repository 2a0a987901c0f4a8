package org.throughline.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * School days in England, estimated: weekdays without bank holidays and without the usual school holidays. For where no
 * terms are recorded ({@code calendar.Calendars}); every date counted with this is shown as estimated.
 */
public final class SchoolDays {

    private SchoolDays() {}

    /** Whether schools are usually open on a day. */
    public static boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !isHoliday(day) && !isBankHoliday(day);
    }

    /** The day that is so many school days after another. */
    public static LocalDate after(LocalDate day, int schoolDays) {
        LocalDate at = day;
        for (int left = schoolDays; left > 0; ) {
            at = at.plusDays(1);
            left -= isSchoolDay(at) ? 1 : 0;
        }
        return at;
    }

    /** The nth school day of an academic year, counted from 1. */
    public static LocalDate ofYear(int academicYear, int number) {
        return after(LocalDate.of(academicYear, Month.AUGUST, 31), number);
    }

    private static boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        LocalDate easter = easter(year);
        return within(day, LocalDate.of(year, Month.JULY, 22), LocalDate.of(year, Month.AUGUST, 31))
                || within(day, LocalDate.of(year, Month.DECEMBER, 20), LocalDate.of(year, Month.DECEMBER, 31))
                || within(day, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.JANUARY, 3))
                || within(
                        day,
                        monday(LocalDate.of(year, Month.OCTOBER, 25)),
                        monday(LocalDate.of(year, Month.OCTOBER, 25)).plusDays(4))
                || within(
                        day,
                        monday(LocalDate.of(year, Month.FEBRUARY, 15)),
                        monday(LocalDate.of(year, Month.FEBRUARY, 15)).plusDays(4))
                || within(day, easter.minusDays(6), easter.plusDays(7))
                || within(day, springBankHoliday(year), springBankHoliday(year).plusDays(4));
    }

    private static boolean isBankHoliday(LocalDate day) {
        int year = day.getYear();
        return day.equals(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)))
                || day.equals(easter(year).minusDays(2))
                || day.equals(easter(year).plusDays(1));
    }

    private static LocalDate springBankHoliday(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The Monday on or after a day. */
    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** Easter Sunday by the Gregorian rule (anonymous algorithm, Nature, 20 April 1876). */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
