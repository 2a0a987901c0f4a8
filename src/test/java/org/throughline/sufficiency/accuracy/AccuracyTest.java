package org.throughline.sufficiency.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How wrong forecasts were, counted by hand. */
class AccuracyTest {

    private static Scored scored(int horizon, double truth, double forecast, double noChange) {
        return new Scored(
                2020,
                horizon,
                truth,
                forecast,
                new Scored.Band(forecast - 10, forecast + 10),
                new Scored.Band(forecast - 1, forecast + 1),
                Map.of(SimpleForecast.NO_CHANGE, noChange));
    }

    @Test
    void errors_are_medians_in_percent_of_what_came() {
        // off by +4 %, -2 %, +10 %
        List<Accuracy> all =
                Accuracy.of(List.of(scored(1, 100, 104, 90), scored(1, 100, 98, 99), scored(1, 200, 220, 190)));
        assertThat(all).hasSize(1);
        Accuracy one = all.getFirst();
        assertThat(one.error()).isCloseTo(4, within(1e-9));
        assertThat(one.bias()).isCloseTo(4, within(1e-9));
        assertThat(one.simple().get(SimpleForecast.NO_CHANGE)).isCloseTo(5, within(1e-9));
        assertThat(one.closer()).isEmpty();
    }

    @Test
    void bands_are_counted_with_their_ends() {
        Accuracy one = Accuracy.of(List.of(scored(1, 100, 110, 0), scored(1, 100, 111, 0), scored(1, 100, 101, 0)))
                .getFirst();
        assertThat(one.covered80()).isCloseTo(200 / 3.0, within(1e-9));
        assertThat(one.covered50().orElseThrow()).isCloseTo(100 / 3.0, within(1e-9));
    }

    @Test
    void years_ahead_stand_apart_and_a_closer_simple_forecast_is_named() {
        List<Accuracy> all = Accuracy.of(List.of(scored(2, 100, 120, 99), scored(1, 100, 101, 90)));
        assertThat(all).extracting(Accuracy::horizon).containsExactly(1, 2);
        assertThat(all.getFirst().closer()).isEmpty();
        assertThat(all.getLast().closer()).containsExactly(SimpleForecast.NO_CHANGE);
    }

    @Test
    void a_narrow_band_that_was_not_kept_is_not_counted() {
        Scored old = new Scored(2020, 1, 10, 10, new Scored.Band(9, 11), Scored.Band.UNKNOWN, Map.of());
        assertThat(Accuracy.of(List.of(old)).getFirst().covered50()).isEmpty();
    }

    @Test
    void simple_forecasts_are_made_with_a_pencil() {
        SortedMap<Integer, Integer> totals = new TreeMap<>(Map.of(2020, 100, 2022, 160, 2023, 200));
        assertThat(SimpleForecast.NO_CHANGE.of(totals, 2023, 2)).hasValue(200);
        assertThat(SimpleForecast.LAST_CHANGE.of(totals, 2023, 2)).hasValueCloseTo(312.5, within(1e-9));
        assertThat(SimpleForecast.THREE_YEAR.of(totals, 2023, 3)).hasValueCloseTo(400.0, within(1e-9));
        assertThat(SimpleForecast.LAST_CHANGE.of(totals, 2022, 1))
                .as("2021 is not known")
                .isEmpty();
        assertThat(SimpleForecast.NATIONAL.of(totals, 2023, 1)).isEmpty();
    }
}
