package org.throughline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.days.BankHolidayRules;
import org.throughline.shared.days.DayCalendar;

/** Days by the records of a setting, of the authority, and by the estimate where there are none. */
class RecordedDaysTest {

    private static CalendarSpan span(SpanKind kind, String first, String last) {
        return CalendarSpan.of(null, kind, first, LocalDate.parse(first), LocalDate.parse(last), "Test");
    }

    private static final List<CalendarSpan> AUTHORITY = List.of(
            span(SpanKind.TERM, "2026-08-31", "2026-10-23"),
            span(SpanKind.TERM, "2026-11-02", "2026-12-18"),
            span(SpanKind.TERM, "2027-01-04", "2027-03-25"),
            span(SpanKind.TERM, "2027-04-12", "2027-07-16"),
            span(SpanKind.CLOSURE, "2026-11-30", "2026-11-30"));

    private static final List<CalendarSpan> OWN = List.of(
            span(SpanKind.TERM, "2026-09-07", "2026-10-16"), span(SpanKind.CLOSURE, "2026-09-08", "2026-09-08"));

    private static DayCalendar authority() {
        return new RecordedDays(Set.of(LocalDate.of(2026, 8, 31)), List.of(), AUTHORITY, null);
    }

    @ParameterizedTest
    @CsvSource({
        // a bank holiday, the first day of term, the last before and the first after half-term
        "2026-08-31,false,true",
        "2026-09-01,true,true",
        "2026-10-23,true,true",
        "2026-10-26,false,true",
        "2026-11-02,true,true",
        // a closure, a weekend
        "2026-11-30,false,true",
        "2026-12-05,false,true",
        // after the last day of the summer term nothing is estimated
        "2027-07-16,true,true",
        "2027-07-19,false,true",
        "2027-08-31,false,true",
        // the next year is not on record
        "2027-09-01,true,false",
        "2028-02-14,true,false"
    })
    void terms_of_the_authority_count_and_years_without_are_estimated(LocalDate day, boolean open, boolean recorded) {
        assertThat(authority().isSchoolDay(day)).isEqualTo(open);
        assertThat(authority().isRecorded(day)).isEqualTo(recorded);
    }

    @Test
    void a_term_that_begins_in_august_begins_the_year() {
        assertThat(authority().yearBegins(2026)).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(authority().yearBegins(2027)).isEqualTo(LocalDate.of(2027, 9, 1));
    }

    @Test
    void a_settings_own_terms_replace_the_authoritys_of_that_year_and_closures_of_both_count() {
        DayCalendar own = new RecordedDays(Set.of(), OWN, AUTHORITY, "Alderbank");
        assertThat(own.isSchoolDay(LocalDate.of(2026, 9, 4))).isFalse();
        assertThat(own.isSchoolDay(LocalDate.of(2026, 9, 7))).isTrue();
        assertThat(own.isSchoolDay(LocalDate.of(2026, 9, 8))).isFalse();
        assertThat(own.isSchoolDay(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(own.name()).isEqualTo("the term dates of Alderbank");
        // what comes after its last term on record is estimated, not taken for holidays
        assertThat(own.isRecorded(LocalDate.of(2026, 11, 3))).isFalse();
        assertThat(own.isSchoolDay(LocalDate.of(2026, 11, 3))).isTrue();
    }

    @Test
    void a_setting_with_closures_alone_follows_the_authoritys_terms() {
        DayCalendar own = new RecordedDays(
                Set.of(), List.of(span(SpanKind.CLOSURE, "2026-09-09", "2026-09-10")), AUTHORITY, "Alderbank");
        assertThat(own.name()).isEqualTo("the term dates of the authority");
        assertThat(own.afterSchoolDays(LocalDate.of(2026, 9, 8), 1)).isEqualTo(LocalDate.of(2026, 9, 11));
    }

    @Test
    void without_any_record_all_is_estimated() {
        DayCalendar none = new RecordedDays(Set.of(), List.of(), List.of(), null);
        assertThat(none.isRecorded(LocalDate.of(2026, 9, 9))).isFalse();
        assertThat(none.isBankHoliday(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(none.name()).contains("estimated");
    }

    @Test
    void a_bank_holiday_that_was_moved_leaves_its_day() {
        Set<LocalDate> of2027 = new HashSet<>(BankHolidayRules.of(2027).keySet());
        of2027.remove(LocalDate.of(2027, 5, 3));
        of2027.add(LocalDate.of(2027, 5, 5));
        DayCalendar moved = new RecordedDays(of2027, List.of(), List.of(), null);
        assertThat(moved.isBankHoliday(LocalDate.of(2027, 5, 5))).isTrue();
        assertThat(moved.isBankHoliday(LocalDate.of(2027, 5, 3))).isFalse();
        assertThat(moved.isBankHoliday(LocalDate.of(2028, 5, 1))).isTrue();
    }

    @Test
    void one_that_is_announced_for_a_year_without_records_comes_beside_those_of_every_year() {
        DayCalendar more = new RecordedDays(Set.of(LocalDate.of(2031, 6, 4)), List.of(), List.of(), null);
        assertThat(more.isBankHoliday(LocalDate.of(2031, 6, 4))).isTrue();
        assertThat(more.isBankHoliday(LocalDate.of(2031, 12, 25))).isTrue();
    }
}
