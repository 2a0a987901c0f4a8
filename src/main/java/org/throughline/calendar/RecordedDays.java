package org.throughline.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.days.DayCalendar;
import org.throughline.shared.days.EstimatedDays;

/**
 * A calendar from records. An academic year counts by the setting's own terms, where it has none by the authority's,
 * and where there are none at all by the estimate; so does what lies after the last term on record. Closures of both
 * always count.
 */
final class RecordedDays implements DayCalendar {

    private static final EstimatedDays ESTIMATE = new EstimatedDays();

    private final Set<LocalDate> bankHolidays;
    private final Set<Integer> yearsOfBankHolidays;
    private final List<CalendarSpan> terms;
    private final List<CalendarSpan> closures;
    private final String name;

    /**
     * A calendar.
     *
     * @param bankHolidays all on record
     * @param own the spans of the setting; empty for the authority's calendar
     * @param authority the spans of the authority
     * @param setting the name of the setting; null for the authority's calendar
     */
    RecordedDays(
            Set<LocalDate> bankHolidays,
            List<CalendarSpan> own,
            List<CalendarSpan> authority,
            @Nullable String setting) {
        this.bankHolidays = bankHolidays;
        this.yearsOfBankHolidays = bankHolidays.stream().map(LocalDate::getYear).collect(Collectors.toSet());
        Set<AcademicYear> ownYears =
                terms(own).stream().map(RecordedDays::yearOf).collect(Collectors.toSet());
        this.terms = Stream.concat(
                        terms(own).stream(), terms(authority).stream().filter(term -> !ownYears.contains(yearOf(term))))
                .sorted(Comparator.comparing(CalendarSpan::first))
                .toList();
        this.closures = Stream.concat(own.stream(), authority.stream())
                .filter(span -> span.kind() == SpanKind.CLOSURE)
                .toList();
        this.name = terms.isEmpty()
                ? ESTIMATE.name()
                : setting != null && !ownYears.isEmpty()
                        ? "the term dates of " + setting
                        : "the term dates of the authority";
    }

    private static List<CalendarSpan> terms(List<CalendarSpan> spans) {
        return spans.stream().filter(span -> span.kind() == SpanKind.TERM).toList();
    }

    /** The academic year of a term; one that begins in the last days of August belongs to the next. */
    private static AcademicYear yearOf(CalendarSpan term) {
        return AcademicYear.of(term.last());
    }

    @Override
    public boolean isBankHoliday(LocalDate day) {
        return yearsOfBankHolidays.contains(day.getYear()) ? bankHolidays.contains(day) : ESTIMATE.isBankHoliday(day);
    }

    @Override
    public boolean isSchoolDay(LocalDate day) {
        if (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                || isBankHoliday(day)
                || closures.stream().anyMatch(span -> span.holds(day))) {
            return false;
        }
        return isRecorded(day) ? terms.stream().anyMatch(term -> term.holds(day)) : ESTIMATE.isSchoolDay(day);
    }

    @Override
    public boolean isRecorded(LocalDate day) {
        if (terms.stream().anyMatch(term -> term.holds(day))) {
            return true;
        }
        AcademicYear year = AcademicYear.of(day);
        List<CalendarSpan> ofYear =
                terms.stream().filter(term -> yearOf(term).equals(year)).toList();
        if (ofYear.isEmpty()) {
            return false;
        }
        LocalDate first = ofYear.getFirst().first();
        LocalDate last = ofYear.getLast().last();
        boolean startsTheYear = first.isBefore(year.firstDay().plusMonths(1));
        boolean endsTheYear = last.getMonth().compareTo(Month.JULY) >= 0 && last.getYear() > year.start();
        return (startsTheYear || !day.isBefore(first)) && (endsTheYear || !day.isAfter(last));
    }

    @Override
    public LocalDate yearBegins(int academicYear) {
        return terms.stream()
                .filter(term -> yearOf(term).start() == academicYear)
                .map(CalendarSpan::first)
                .findFirst()
                .filter(first -> first.isBefore(
                        LocalDate.of(academicYear, Month.SEPTEMBER, 1).plusMonths(1)))
                .orElseGet(() -> ESTIMATE.yearBegins(academicYear));
    }

    @Override
    public String name() {
        return name;
    }
}
