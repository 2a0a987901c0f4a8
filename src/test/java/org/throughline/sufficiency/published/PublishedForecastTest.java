package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Forecasts from published figures with what is shipped. */
class PublishedForecastTest {

    private static final PublishedAuthority AUTHORITY = PublishedFixture.growing("X", 2018, 7, 1_500, 0.1);

    private static PublishedForecast forecast(int years, long seed) {
        return PublishedForecast.of(AUTHORITY, 2025, years, 200, seed, ShippedConstants.upTo(2025));
    }

    private static double sum(PublishedForecast forecast, PublishedLevel level, int year, int future) {
        return StreamSupport.stream(forecast.keys(level).spliterator(), false)
                .mapToDouble(key -> forecast.futures(level, key, year)[future])
                .sum();
    }

    @Test
    void in_every_future_ages_add_up_to_groups_and_groups_and_settings_to_the_total() {
        PublishedForecast forecast = forecast(3, 42);
        for (int future = 0; future < 200; future++) {
            double total = forecast.futures(PublishedLevel.TOTAL, "total", 3)[future];
            assertThat(sum(forecast, PublishedLevel.AGE_GROUP, 3, future)).isCloseTo(total, within(1e-6));
            assertThat(sum(forecast, PublishedLevel.SETTING, 3, future)).isCloseTo(total, within(1e-6));
            double ages = forecast.futures(PublishedLevel.AGE, "5", 3)[future];
            for (int age = 6; age <= 10; age++) {
                ages += forecast.futures(PublishedLevel.AGE, String.valueOf(age), 3)[future];
            }
            assertThat(ages).isCloseTo(forecast.futures(PublishedLevel.AGE_GROUP, "5-10", 3)[future], within(1e-6));
        }
    }

    @Test
    void the_same_seed_gives_the_same_and_another_another() {
        double[] one = forecast(2, 42).futures(PublishedLevel.TOTAL, "total", 2);

        assertThat(forecast(2, 42).futures(PublishedLevel.TOTAL, "total", 2)).containsExactly(one);
        assertThat(forecast(2, 43).futures(PublishedLevel.TOTAL, "total", 2)).isNotEqualTo(one);
    }

    @Test
    void growth_goes_on_beyond_five_years() {
        PublishedForecast forecast = forecast(8, 42);

        assertThat(forecast.distribution(PublishedLevel.TOTAL, "total", 8).median())
                .isGreaterThan(1.1
                        * forecast.distribution(PublishedLevel.TOTAL, "total", 5)
                                .median());
    }

    @Test
    void a_back_test_learns_nothing_from_later_years_of_the_authority() {
        PublishedAuthority known = PublishedFixture.growing("X", 2010, 15, 1_500, 0.1);
        List<PublishedBacktest.Row> whole = PublishedBacktest.of(known, null, 50, 42, ShippedConstants::upTo);
        List<PublishedBacktest.Row> early =
                PublishedBacktest.of(known.upTo(2024), null, 50, 42, ShippedConstants::upTo);
        // five years ahead in both
        assertThat(whole)
                .filteredOn(row -> row.trainTo() <= 2019)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        early.stream().filter(row -> row.trainTo() <= 2019).toList());
    }

    @Test
    void the_score_of_a_certain_forecast_is_its_error_and_spread_costs() {
        assertThat(PublishedBacktest.crps(new double[] {10, 10, 10}, 13)).isCloseTo(3, within(1e-12));
        // |x - y| on average 1, half of the mean distance between two draws 0.5
        assertThat(PublishedBacktest.crps(new double[] {9, 11}, 10)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void what_is_shipped_begins_in_2015_and_is_never_later_than_asked() {
        assertThat(ShippedConstants.first()).isEqualTo(2015);
        assertThat(ShippedConstants.upTo(2019).growth().trainTo()).isEqualTo(2019);
        assertThat(ShippedConstants.upTo(2040).growth().trainTo()).isEqualTo(ShippedConstants.last());
        assertThatThrownBy(() -> ShippedConstants.upTo(2014)).hasMessageContaining("2015 or later");
    }

    @Test
    void a_january_without_plans_is_refused() {
        assertThatThrownBy(() -> PublishedForecast.of(AUTHORITY, 2010, 1, 10, 1, ShippedConstants.upTo(2015)))
                .hasMessageContaining("no plans in January 2010");
    }
}
