package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of the British National Grid. */
class GridReferenceTest {

    private static final GridReference BURY = new GridReference(380_400, 410_900);

    @Test
    void a_distance_is_the_straight_line_both_ways() {
        GridReference other = new GridReference(383_400, 406_900);
        assertThat(BURY.metresTo(other)).isCloseTo(5_000, Offset.offset(1e-9));
        assertThat(other.metresTo(BURY)).isEqualTo(BURY.metresTo(other));
        assertThat(BURY.metresTo(BURY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "700000, 1300000, true",
        "-0.1, 500000, false",
        "700000.1, 500000, false",
        "300000, -0.1, false",
        "300000, 1300000.1, false",
        "-2.3, 53.6, false"
    })
    void great_britain_has_its_bounds_on_each_side(double easting, double northing, boolean inside) {
        assertThat(new GridReference(easting, northing).isInGreatBritain()).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_no_point(double wrong) {
        assertThatThrownBy(() -> new GridReference(wrong, 1)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new GridReference(1, wrong)).isInstanceOf(RuntimeException.class);
    }
}
