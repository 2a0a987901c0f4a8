package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Least squares with a penalty, against sums done by hand. */
class RidgeTest {

    private static final List<double[]> ROWS = List.of(new double[] {1}, new double[] {-1});
    private static final List<Double> TARGETS = List.of(2.0, -2.0);

    @Test
    void without_a_penalty_it_is_least_squares() {
        assertThat(Ridge.fit(ROWS, TARGETS, 0)[0]).isCloseTo(2, within(1e-6));
    }

    @Test
    void a_penalty_of_two_observations_of_nothing_halves_what_two_observations_say() {
        // (1 x 2 + 1 x 2) / (2 + 2)
        assertThat(Ridge.fit(ROWS, TARGETS, 2)[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_unit_of_a_figure_does_not_matter() {
        List<double[]> tenfold = List.of(new double[] {10}, new double[] {-10});

        assertThat(Ridge.fit(tenfold, TARGETS, 2)[0]).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void figures_that_go_their_own_ways_each_keep_their_weight() {
        List<double[]> rows =
                List.of(new double[] {1, 1}, new double[] {1, -1}, new double[] {-1, 1}, new double[] {-1, -1});

        assertThat(Ridge.fit(rows, List.of(4.0, 2.0, -2.0, -4.0), 0))
                .containsExactly(new double[] {3, 1}, within(1e-6));
    }
}
