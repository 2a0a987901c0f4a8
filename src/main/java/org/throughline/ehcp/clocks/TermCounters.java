package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.ehcp.clocks.TermCounter.Count;
import org.throughline.shared.days.DayCalendar;

/** The ways in which the law counts days, one small method each. */
final class TermCounters {

    private static final int DAYS_OF_A_WEEK = 7;

    private TermCounters() {}

    static Count none(LocalDate start, Term term, DayCalendar days) {
        throw new IllegalArgumentException("A rule of " + term.unit() + " has no clock");
    }

    static Count days(LocalDate start, Term term, DayCalendar days) {
        return Count.on(start.plusDays(term.amount()), term.label() + ".");
    }

    static Count daysInclusive(LocalDate start, Term term, DayCalendar days) {
        return Count.on(
                start.plusDays(Math.max(0, term.amount() - 1)), term.label() + ", so that day is the first of them.");
    }

    static Count weeks(LocalDate start, Term term, DayCalendar days) {
        return Count.on(start.plusWeeks(term.amount()), inDays(term));
    }

    static Count weeksBefore(LocalDate start, Term term, DayCalendar days) {
        return Count.on(start.minusWeeks(term.amount()), inDays(term));
    }

    private static String inDays(Term term) {
        return term.label() + " = " + term.amount() * DAYS_OF_A_WEEK + " days.";
    }

    static Count months(LocalDate start, Term term, DayCalendar days) {
        LocalDate due = start.plusMonths(term.amount());
        return Count.on(due, monthEnd(start, term, due));
    }

    static Count monthsBefore(LocalDate start, Term term, DayCalendar days) {
        LocalDate due = start.minusMonths(term.amount());
        return Count.on(due, monthEnd(start, term, due));
    }

    private static String monthEnd(LocalDate start, Term term, LocalDate due) {
        return due.getDayOfMonth() == start.getDayOfMonth()
                ? term.label() + "."
                : term.label() + "; that month has no day " + start.getDayOfMonth()
                        + ", so its last day (confirm with legal).";
    }

    static Count schoolDays(LocalDate start, Term term, DayCalendar days) {
        LocalDate due = days.afterSchoolDays(start, term.amount());
        boolean isEstimated = start.plusDays(1).datesUntil(due.plusDays(1)).anyMatch(day -> !days.isRecorded(day));
        String counted = start.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(days::isSchoolDay)
                .map(DayWords::brief)
                .collect(Collectors.joining(", "));
        return new Count(due, due, term.label() + " by " + days.name() + ": " + counted + ".", isEstimated);
    }

    static Count workingDays(LocalDate start, Term term, DayCalendar days) {
        return Count.on(days.afterWorkingDays(start, term.amount()), term.label() + ", without bank holidays.");
    }

    static Count workingDaysBefore(LocalDate start, Term term, DayCalendar days) {
        LocalDate at = start;
        for (int left = term.amount(); left > 0; left--) {
            at = days.workingDayOnOrBefore(at.minusDays(1));
        }
        return Count.on(at, term.label() + ", without bank holidays.");
    }

    static Count beforeDay(LocalDate start, Term term, DayCalendar days) {
        LocalDate shown = Objects.requireNonNull(term.day()).atYear(start.getYear());
        LocalDate last = shown.minusDays(1);
        return new Count(
                shown,
                last,
                "Before " + DayWords.full(shown) + ", so on or before " + DayWords.full(last) + ".",
                false);
    }

    static Count byDay(LocalDate start, Term term, DayCalendar days) {
        return Count.on(Objects.requireNonNull(term.day()).atYear(start.getYear()), "By a day of the year.");
    }
}
