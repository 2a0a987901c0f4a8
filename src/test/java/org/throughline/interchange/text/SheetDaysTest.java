package org.throughline.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them. */
class SheetDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27/3/2026",
                "27/03/2026",
                "27.3.26",
                "27-03-2026",
                "27 3 2026",
                "27 March 2026",
                "27th March 2026",
                "27-Mar-26",
                "27 mar 26",
                "2026-03-27",
                "2026-03-27T00:00:00",
                "27/03/2026 00:00:00"
            })
    void the_day_stands_before_the_month(String text) {
        SheetDays.Found found = SheetDays.of(text, TODAY, false);

        assertThat(found.day()).isEqualTo(LocalDate.of(2026, 3, 27));
        assertThat(found.isMonthFirst()).isFalse();
        assertThat(found.isEither()).isFalse();
    }

    @Test
    void a_month_that_stands_first_is_known_where_it_can_be_nothing_else() {
        assertThat(SheetDays.of("3/27/2026", TODAY, false).isMonthFirst()).isTrue();
        assertThat(SheetDays.of("3/4/2026", TODAY, false))
                .isEqualTo(new SheetDays.Found(LocalDate.of(2026, 4, 3), false, true, false));
        assertThat(SheetDays.of("4/4/2026", TODAY, false).isEither()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"36,false,2036", "37,false,1937", "26,true,2026", "27,true,1927", "99,false,1999"})
    void a_year_of_two_digits_is_read_by_rule(String year, boolean isBirth, int read) {
        SheetDays.Found found = SheetDays.of("1/2/" + year, TODAY, isBirth);

        assertThat(found.day()).isEqualTo(LocalDate.of(read, 2, 1));
        assertThat(found.hasShortYear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "31/2/2026", "soon", "32/1/2026", "27 Mars 2026", "46108", "2026", "March 2026", "0/0/00"})
    void what_is_no_day_is_none(String text) {
        assertThat(SheetDays.of(text, TODAY, false)).isEqualTo(SheetDays.Found.NONE);
    }

    @Test
    void a_day_of_a_year_that_no_record_has_is_no_day() {
        assertThat(SheetDays.of("1/2/0025", TODAY, true).day()).isNull();
        assertThat(SheetDays.of("1/2/1901", TODAY, true).day()).isEqualTo("1901-02-01");
    }
}
