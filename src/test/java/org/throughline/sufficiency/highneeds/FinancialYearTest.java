package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.shared.AcademicYear;

/** Financial years, and what of an academic year falls into them. */
class FinancialYearTest {

    private static final FinancialYear YEAR = new FinancialYear(2026);

    @Test
    void it_begins_on_1_april() {
        assertThat(FinancialYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FinancialYear(2025));
        assertThat(FinancialYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(YEAR);
        assertThat(YEAR.label()).isEqualTo("2026/27");
        assertThat(new FinancialYear(2027).days()).isEqualTo(366);
    }

    @Test
    void september_to_march_falls_into_it_and_april_to_august_into_the_next_by_days() {
        // 212 of 365 days
        assertThat(YEAR.part(new AcademicYear(2026), new BigDecimal("36500"))).isEqualByComparingTo("21200");
        assertThat(YEAR.next().part(new AcademicYear(2026), new BigDecimal("36500")))
                .isEqualByComparingTo("15300");
    }

    @Test
    void the_parts_of_an_academic_year_add_up_to_the_penny() {
        BigDecimal odd = new BigDecimal("1000000.01");
        for (int start = 2024; start < 2032; start++) {
            AcademicYear year = new AcademicYear(start);
            assertThat(new FinancialYear(start).part(year, odd).add(new FinancialYear(start + 1).part(year, odd)))
                    .isEqualByComparingTo(odd);
        }
    }

    @Test
    void an_academic_year_of_another_time_has_no_part_in_it() {
        assertThat(YEAR.part(new AcademicYear(2024), BigDecimal.TEN)).isZero();
        assertThat(YEAR.part(new AcademicYear(2027), BigDecimal.TEN)).isZero();
    }
}
