package org.throughline.shared.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.shared.SchoolDays;

/**
 * The bank holidays of England that come every year, with the days that stand in for those at a weekend. Source:
 * Banking and Financial Dealings Act 1971, schedule 1, and the yearly royal proclamations. Days proclaimed for one year
 * only (a coronation, a moved May holiday) are not among them: those are records.
 */
public final class BankHolidayRules {

    private BankHolidayRules() {}

    /** The bank holidays of a calendar year with their names, in order. */
    public static Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        LocalDate easter = SchoolDays.easter(year);
        days.put(weekday(LocalDate.of(year, Month.JANUARY, 1)), "New Year's Day");
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        days.put(monday(year, Month.MAY, true), "Early May bank holiday");
        days.put(monday(year, Month.MAY, false), "Spring bank holiday");
        days.put(monday(year, Month.AUGUST, false), "Summer bank holiday");
        LocalDate christmas = weekday(LocalDate.of(year, Month.DECEMBER, 25));
        LocalDate boxing = weekday(LocalDate.of(year, Month.DECEMBER, 26));
        days.put(christmas, "Christmas Day");
        // where both stand-ins would be the same Monday, or one falls on the other, the second is the day after
        days.put(boxing.isAfter(christmas) ? boxing : christmas.plusDays(1), "Boxing Day");
        return days;
    }

    private static LocalDate monday(int year, Month month, boolean first) {
        return LocalDate.of(year, month, 1)
                .with(
                        first
                                ? TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)
                                : TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** A day, or the Monday after the weekend on which it falls. */
    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }
}
