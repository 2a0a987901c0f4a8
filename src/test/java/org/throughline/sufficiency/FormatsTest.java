package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.sufficiency.forecast.Distribution;

/** Figures as planners read them. */
class FormatsTest {

    private static final String MINUS = "−";

    @ParameterizedTest
    @CsvSource({"0, 0", "1, under 5", "4, under 5", "5, 5", "2804, '2,804'"})
    void a_few_children_are_not_told_apart(int number, String shown) {
        assertThat(Formats.few(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0", "-0.4, 0", "0.6, +1", "-12.4, −12", "1234.5, '+1,235'"})
    void a_change_has_its_sign_and_none_has_none(double number, String shown) {
        assertThat(Formats.change(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, £0", "-0.3, £0", "999.5, '£1,000'", "-26000, '−£26,000'"})
    void pounds_are_whole_pounds(double number, String shown) {
        assertThat(Formats.pounds(number)).isEqualTo(shown);
        assertThat(Formats.pounds(BigDecimal.valueOf(number))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, £0k",
        "400, £0k",
        "-400, £0k",
        "-600, −£1k",
        "999499, £999k",
        "999500, £1.00m",
        "14250000, £14.25m",
        "-14250000, −£14.25m"
    })
    void large_sums_are_about_thousands_and_millions(double number, String shown) {
        assertThat(Formats.about(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "499, 0", "501, +£1k", "-1500000, −£1.50m"})
    void a_change_of_sums_that_rounds_to_nothing_is_nothing(double number, String shown) {
        assertThat(Formats.aboutChange(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, under 1 %", "0.004, 0 %", "0.5, 50 %", "0.994, 99 %", "1, over 99 %"})
    void a_chance_of_nothing_or_of_all_is_not_called_certain(double share, String shown) {
        assertThat(Formats.chance(share)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "-9, -3, 3 to 9 fewer",
        "-9, 0, 0 to 9 fewer",
        "3, 9, 3 to 9 more",
        "0, 9, 0 to 9 more",
        "-3, 9, 3 fewer to 9 more"
    })
    void a_range_of_changes_says_which_way_it_goes(double low, double high, String shown) {
        assertThat(Formats.changes(low, high, Formats::count, "fewer", "more")).isEqualTo(shown);
    }

    @Test
    void tenths_of_a_change_below_a_twentieth_are_nothing() {
        assertThat(Formats.decimalChange(0.04)).isEqualTo("0");
        assertThat(Formats.decimalChange(-0.06)).isEqualTo(MINUS + "0.1");
        assertThat(Formats.decimal(1_234.56)).isEqualTo("1,234.6");
    }

    @Test
    void a_band_is_from_the_tenth_to_the_ninetieth_of_a_hundred() {
        Distribution spread = new Distribution(50, 9, 1, 20, 30.4, 40, 50, 60, 1_070.6, 80, 99);
        assertThat(Formats.band(spread)).isEqualTo("30 to 1,071");
    }

    @Test
    void a_need_that_nobody_knows_keeps_its_code() {
        assertThat(Formats.need("ASD")).isEqualTo("Autistic spectrum disorder");
        assertThat(Formats.need("ALL")).isEqualTo("ALL");
        assertThat(Formats.plain(new BigDecimal("4828.50"))).isEqualTo("4,828.5");
    }
}
