package org.throughline.sufficiency.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole numbers that add up. */
class AddingUpTest {

    @Test
    void halves_go_up() {
        assertThat(AddingUp.rounded(2.5)).isEqualTo(3);
        assertThat(AddingUp.rounded(2.4999)).isEqualTo(2);
        assertThat(AddingUp.rounded(0)).isZero();
        // as sums of four digits after the point come out
        assertThat(AddingUp.rounded(0.1 + 0.2 + 0.2)).isEqualTo(1);
    }

    @Test
    void three_thirds_are_one_and_the_first_has_it() {
        assertThat(AddingUp.rounded(List.of(0.3333, 0.3333, 0.3334))).containsExactly(0, 0, 1);
        assertThat(AddingUp.rounded(List.of(0.5, 0.5))).containsExactly(1, 0);
        assertThat(AddingUp.rounded(List.of(7.0, 0.0))).containsExactly(7, 0);
        assertThat(AddingUp.rounded(List.of())).isEmpty();
    }

    @Test
    void whatever_the_means_each_is_less_than_one_away_and_the_sum_is_the_rounded_sum() {
        Random random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            List<Double> means = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(none -> Math.round(random.nextDouble(30) * 10_000) / 10_000.0)
                    .toList();
            List<Integer> whole = AddingUp.rounded(means);
            assertThat(whole.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(AddingUp.rounded(
                            means.stream().mapToDouble(Double::doubleValue).sum()));
            for (int index = 0; index < means.size(); index++) {
                assertThat(Math.abs(whole.get(index) - means.get(index))).isLessThan(1);
            }
        }
    }
}
