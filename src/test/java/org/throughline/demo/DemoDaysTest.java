package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.calendar.PastedList;
import org.throughline.shared.AcademicYear;

class DemoDaysTest {

    @Test
    void nobody_works_at_weekends_on_bank_holidays_or_between_the_years() {
        assertThat(DemoDays.working(LocalDate.of(2026, 11, 28))).isEqualTo("2026-11-30");
        assertThat(DemoDays.working(LocalDate.of(2026, 12, 24))).isEqualTo("2027-01-04");
        assertThat(DemoDays.workingBefore(LocalDate.of(2027, 1, 3))).isEqualTo("2026-12-23");
        assertThat(DemoDays.working(LocalDate.of(2026, 11, 27))).isEqualTo("2026-11-27");
    }

    @Test
    void schools_answer_when_they_are_open() {
        assertThat(DemoDays.school(LocalDate.of(2026, 8, 10))).isEqualTo("2026-09-01");
        assertThat(DemoDays.schoolBefore(LocalDate.of(2026, 8, 10))).isEqualTo("2026-07-21");
    }

    @Test
    void a_year_has_six_half_terms_and_two_training_days() {
        for (int year = 2024; year < 2040; year++) {
            String terms = DemoDays.terms(List.of(new AcademicYear(year)));
            assertThat(PastedList.ofSpans(terms, DemoDays.SOURCE).size())
                    .as(terms)
                    .isEqualTo(8);
            assertThat(terms.lines().map(line -> line.substring(0, line.indexOf(';'))))
                    .contains(
                            "Autumn term " + year + " first half",
                            "Autumn term " + year + " second half",
                            "Spring term " + (year + 1) + " first half",
                            "Spring term " + (year + 1) + " second half",
                            "Summer term " + (year + 1) + " first half",
                            "Summer term " + (year + 1) + " second half");
        }
    }
}
