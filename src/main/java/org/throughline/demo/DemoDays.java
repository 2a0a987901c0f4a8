package org.throughline.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.SchoolDays;
import org.throughline.shared.days.BankHolidayRules;

/** The days on which people of the demonstration work, and the terms of its schools. Invented. */
final class DemoDays {

    static final String SOURCE = "Demonstration: invented, like the usual terms of England";

    private static final List<String> SEASONS = List.of("Autumn", "Spring", "Summer");
    private static final int CHRISTMAS_EVE = 24;
    /** A weekend with a bank holiday on each side is no end of a term. */
    private static final int LONG_WEEKEND = 5;

    private DemoDays() {}

    /** The day, or the next on which offices are open. */
    static LocalDate working(LocalDate day) {
        LocalDate at = day;
        while (!isWorking(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The day, or the last before it on which offices were open. */
    static LocalDate workingBefore(LocalDate day) {
        LocalDate at = day;
        while (!isWorking(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** The day, or the next on which schools are open. */
    static LocalDate school(LocalDate day) {
        return SchoolDays.isSchoolDay(day) ? day : SchoolDays.after(day, 1);
    }

    /** The day, or the last before it on which schools were open. */
    static LocalDate schoolBefore(LocalDate day) {
        LocalDate at = day;
        while (!SchoolDays.isSchoolDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    static boolean isWorking(LocalDate day) {
        boolean isChristmas = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= CHRISTMAS_EVE;
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !isChristmas
                && !BankHolidayRules.of(day.getYear()).containsKey(day);
    }

    /** The terms of some academic years with their half terms and training days, a line each as people paste them. */
    static String terms(List<AcademicYear> years) {
        return years.stream().map(DemoDays::terms).collect(Collectors.joining("\n"));
    }

    private static String terms(AcademicYear year) {
        List<String> lines = new ArrayList<>();
        LocalDate first = school(year.firstDay());
        LocalDate last = first;
        LocalDate end = year.next().firstDay();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            if (SchoolDays.isSchoolDay(day)) {
                if (last.plusDays(LONG_WEEKEND).isBefore(day)) {
                    lines.add(term(lines.size(), first, last));
                    first = day;
                }
                last = day;
            }
        }
        lines.add(term(lines.size(), first, last));
        lines.add(training(school(year.firstDay())));
        lines.add(training(school(LocalDate.of(year.start() + 1, Month.JANUARY, 1))));
        return String.join("\n", lines);
    }

    private static String term(int number, LocalDate first, LocalDate last) {
        String half = number % 2 == 0 ? "first half" : "second half";
        return SEASONS.get(number / 2) + " term " + first.getYear() + " " + half + ";" + first + ";" + last;
    }

    private static String training(LocalDate day) {
        return "Training day;" + day + ";" + day + ";closure";
    }
}
