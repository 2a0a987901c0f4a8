package org.throughline.shared.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days counted by a calendar; bank holidays as gov.uk publishes them. */
class DayCalendarTest {

    private final DayCalendar days = new EstimatedDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01",
                "2024-03-29",
                "2024-04-01",
                "2024-12-26",
                "2026-12-25",
                "2026-12-28",
                "2027-03-26",
                "2027-12-27",
                "2027-12-28",
                "2028-01-03",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2022-12-26",
                "2022-12-27"
            })
    void bank_holidays_of_the_rule_are_known_with_what_stands_in_for_a_weekend(LocalDate day) {
        assertThat(BankHolidayRules.of(day.getYear())).hasSize(8);
        assertThat(BankHolidayRules.of(day.getYear())).containsKey(day);
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-29", "2027-12-29", "2028-01-04", "2026-04-07", "2026-05-05"})
    void the_days_after_and_before_are_worked(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-14,2026-02-13", "2026-05-25,2026-05-22", "2026-12-28,2026-12-24", "2026-04-06,2026-04-02"})
    void the_working_day_before_is_found(LocalDate day, LocalDate target) {
        assertThat(days.workingDayOnOrBefore(day)).isEqualTo(target);
    }

    @Test
    void working_days_are_counted_without_bank_holidays() {
        assertThat(days.afterWorkingDays(LocalDate.of(2026, 12, 23), 2)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(days.afterWorkingDays(LocalDate.of(2026, 12, 23), 0)).isEqualTo(LocalDate.of(2026, 12, 23));
    }

    @Test
    void a_calendar_without_school_days_is_an_error_and_not_an_endless_count() {
        DayCalendar closed = new DayCalendar() {
            @Override
            public boolean isBankHoliday(LocalDate day) {
                return false;
            }

            @Override
            public boolean isSchoolDay(LocalDate day) {
                return false;
            }

            @Override
            public boolean isRecorded(LocalDate day) {
                return true;
            }

            @Override
            public String name() {
                return "a closed school";
            }
        };
        assertThatThrownBy(() -> closed.afterSchoolDays(LocalDate.of(2026, 9, 1), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a closed school");
    }
}
