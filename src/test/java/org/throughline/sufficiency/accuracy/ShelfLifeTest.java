package org.throughline.sufficiency.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** For how many years a forecast lasts. */
class ShelfLifeTest {

    private final SortedMap<Integer, ShelfLife.Banded> ahead = new TreeMap<>();

    private void add(double low, double middle, double high) {
        ahead.put(2026 + ahead.size(), new ShelfLife.Banded(low, middle, high));
    }

    @Test
    void it_ends_at_the_first_january_whose_band_is_wider_than_a_tenth() {
        add(95, 100, 105);
        add(90, 100, 110);
        add(89, 100, 105);
        add(99, 100, 101);
        assertThat(ShelfLife.years(ahead)).isEqualTo(2);
    }

    @Test
    void a_band_too_wide_above_counts_as_one_too_wide_below() {
        add(99, 100, 111);
        assertThat(ShelfLife.years(ahead)).isZero();
    }

    @Test
    void nothing_forecast_lasts_no_year() {
        add(0, 0, 0);
        assertThat(ShelfLife.years(ahead)).isZero();
        ahead.clear();
        assertThat(ShelfLife.years(ahead)).isZero();
    }
}
