package org.throughline.sufficiency.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** When what is built is paid back, and what later pounds count, with numbers that are told apart. */
class AppraisalTest {

    private static Appraisal appraisal(String percent, double[] capital, double... saved) {
        return new Appraisal(new BigDecimal(percent), capital, saved);
    }

    @Test
    void without_a_rate_the_sum_is_what_is_built_less_what_is_saved() {
        assertThat(appraisal("0", new double[] {900, 0, 70}, 100, 250, 40).sum())
                .isEqualTo(900 + 70 - 390);
    }

    @Test
    void pounds_of_a_later_year_count_less_whether_spent_or_saved() {
        Appraisal later = appraisal("10", new double[] {0, 1_100, 0}, 0, 0, 242);
        assertThat(later.sum()).isCloseTo(1_000 - 200, within(1e-9));
    }

    @Test
    void it_is_paid_back_within_the_year_in_which_the_rest_comes_in() {
        assertThat(appraisal("0", new double[] {500, 0, 0}, 200, 200, 400).payback())
                .hasValueCloseTo(2.25, within(1e-9));
    }

    @Test
    void years_are_counted_from_the_first_capital() {
        assertThat(appraisal("0", new double[] {0, 300, 0}, 0, 150, 150).payback())
                .hasValueCloseTo(2.0, within(1e-9));
    }

    @Test
    void savings_that_later_turn_into_costs_do_not_pay_it_back() {
        Appraisal turned = appraisal("0", new double[] {100, 0, 0}, 150, 0, -80);
        assertThat(turned.payback()).isEmpty();
        assertThat(turned.sum()).isEqualTo(30);
    }

    @Test
    void a_second_building_is_paid_back_too_before_it_counts() {
        assertThat(appraisal("0", new double[] {100, 0, 200}, 120, 120, 120).payback())
                .hasValueCloseTo(2 + 60.0 / 120, within(1e-9));
    }

    @Test
    void a_rate_makes_it_take_longer() {
        assertThat(appraisal("5", new double[] {300, 0, 0, 0}, 100, 100, 100, 100)
                        .payback()
                        .orElseThrow())
                .isGreaterThan(3)
                .isLessThan(4);
    }

    @Test
    void what_is_not_paid_back_in_these_years_may_be_if_the_last_one_went_on() {
        Appraisal slow = appraisal("0", new double[] {1_000, 0}, 50, 150);
        assertThat(slow.payback()).isEmpty();
        assertThat(slow.paybackIfItWentOn()).hasValueCloseTo(2 + 800.0 / 150, within(1e-9));
    }

    @Test
    void at_a_rate_a_small_saving_never_pays_a_large_building_back() {
        // 3 a year for ever is worth less than 100 at 3.5 %
        assertThat(appraisal("3.5", new double[] {100, 0}, 3, 3).paybackIfItWentOn())
                .isEmpty();
        assertThat(appraisal("0", new double[] {100, 0}, 0, -5).paybackIfItWentOn())
                .isEmpty();
        // just within sixty years, and just beyond
        assertThat(appraisal("0", new double[] {60, 0}, 1, 1).paybackIfItWentOn())
                .hasValueCloseTo(60.0, within(1e-6));
        assertThat(appraisal("0", new double[] {61, 0}, 1, 1).paybackIfItWentOn())
                .isEmpty();
    }

    @Test
    void where_nothing_is_built_nothing_is_paid_back() {
        Appraisal nothing = appraisal("3.5", new double[] {0, 0}, 70, 20);
        assertThat(nothing.payback()).isEmpty();
        assertThat(nothing.paybackIfItWentOn()).isEmpty();
        assertThat(nothing.sum()).isNegative();
    }

    @Test
    void a_negative_rate_and_years_that_do_not_match_are_mistakes() {
        assertThatThrownBy(() -> appraisal("-1", new double[] {1}, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> appraisal("1", new double[] {1}, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
