package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** School days in England, estimated; days looked up in the calendars of 2025 to 2027. */
class SchoolDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024,2024-03-31",
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2027,2027-03-28",
        "2030,2030-04-21",
        "2038,2038-04-25",
        "2000,2000-04-23",
        "1999,1999-04-04",
        "1954,1954-04-18",
        "1981,1981-04-19"
    })
    void easter_is_when_the_calendar_has_it(int year, LocalDate sunday) {
        assertThat(SchoolDays.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26",
                "2026-09-01",
                "2026-01-05",
                "2026-02-13",
                "2026-02-23",
                "2026-10-23",
                "2026-11-02",
                "2026-05-22",
                "2026-06-01",
                "2026-07-21",
                "2026-12-18",
                "2026-03-27",
                "2026-04-13"
            })
    void a_weekday_of_term_is_a_school_day(LocalDate day) {
        assertThat(SchoolDays.isSchoolDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28", "2026-11-29", "2026-08-31", "2026-07-22", "2026-12-21", "2026-12-31", "2026-01-01",
                "2025-01-02", "2025-01-03", "2026-10-26", "2026-10-30", "2026-02-16", "2026-02-20", "2026-03-30",
                "2026-04-10", "2026-05-04", "2026-05-25", "2026-05-29"
            })
    void weekends_holidays_and_bank_holidays_are_none(LocalDate day) {
        assertThat(SchoolDays.isSchoolDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26,1,2026-11-27",
        "2026-11-26,2,2026-11-30",
        "2026-11-26,0,2026-11-26",
        "2026-10-23,1,2026-11-02",
        "2026-12-18,1,2027-01-04",
        "2026-07-21,5,2026-09-07"
    })
    void days_after_a_day_are_counted_by_school_days(LocalDate from, int days, LocalDate expected) {
        assertThat(SchoolDays.after(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026,1,2026-09-01", "2026,5,2026-09-07", "2027,1,2027-09-01"})
    void the_days_of_a_year_are_counted_from_its_first(int year, int number, LocalDate expected) {
        assertThat(SchoolDays.ofYear(year, number)).isEqualTo(expected);
    }
}
