package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.published.VarianceLine.Miss;

/** What is learned about how far forecasts miss, for large and for small counts. */
class VarianceLineTest {

    @Test
    void misses_on_a_line_give_that_line_whatever_their_weights() {
        List<Miss> misses = List.of(new Miss(0.05, 1), new Miss(0.08, 2), new Miss(0.17, 5));
        assertThat(VarianceLine.through(misses, 1).all()).isCloseTo(0.02, within(1e-12));
        assertThat(VarianceLine.through(misses, 0.02).small()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void a_large_count_weighs_more_than_a_small_one() {
        // by hand: weights 1 and 1/16; the line may not fall, so it is their mean, (0.4 + 0.1/16) / (1 + 1/16)
        VarianceLine line = VarianceLine.through(List.of(new Miss(0.4, 0), new Miss(0.1, 3)), 1);
        assertThat(line.small()).isZero();
        assertThat(line.all()).isCloseTo(0.40625 / 1.0625, within(1e-12));
    }

    @Test
    void smaller_counts_never_miss_less_and_nothing_is_certain() {
        assertThat(VarianceLine.through(List.of(new Miss(0.4, 1), new Miss(0.1, 3)), 1)
                        .small())
                .isZero();
        assertThat(VarianceLine.through(List.of(new Miss(0, 1), new Miss(0, 3)), 1))
                .isEqualTo(new VarianceLine(VarianceLine.LEAST, 0));
    }

    @Test
    void misses_of_one_size_of_count_say_nothing_of_another() {
        assertThat(VarianceLine.through(List.of(new Miss(0.2, 2), new Miss(0.4, 2)), 1)
                        .small())
                .isZero();
    }
}
