package org.throughline.matching.exact.prices;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SoftChoiceTest {

    private static final Offset<Double> NEARLY = Offset.offset(2.0);

    /** Three pupils at the doors A and B; A is nearer to all, to the first by 10, the second by 20, the third by 30. */
    private static final long[][] COST = {{0, 10}, {0, 20}, {0, 30}};

    @Test
    void a_full_place_costs_what_the_next_pupil_would_save() {
        // two places at A: the price lies between what the first and the second would lose
        double price = price(2, false);
        assertThat(price).isBetween(9.0, 21.0);
    }

    @Test
    void a_place_that_nobody_lacks_costs_nothing() {
        assertThat(price(3, false)).isCloseTo(0, NEARLY);
    }

    @Test
    void a_place_that_must_be_full_may_be_paid_for() {
        // A is dearer to all by 5 more than they lose at B
        Market market = market(3, true);
        SoftChoice choice = new SoftChoice(
                market,
                (pupil, option) -> option == Costs.NONE ? 1e6 : option % 2 == 0 ? 40 : 0,
                new int[][] {{0}, {1}},
                10);
        settle(choice);
        assertThat(choice.prices()[0]).isLessThan(-38);
    }

    @Test
    void the_same_problem_gives_the_same_numbers() {
        assertThat(price(2, false)).isEqualTo(price(2, false));
    }

    private static double price(int places, boolean full) {
        SoftChoice choice = new SoftChoice(
                market(places, full),
                (pupil, option) -> option == Costs.NONE ? 1e6 : COST[pupil][option % 2],
                new int[][] {{0}, {1}},
                10);
        settle(choice);
        return choice.prices()[0];
    }

    private static void settle(SoftChoice choice) {
        for (double noise = 16; noise >= 0.5; noise /= 2) {
            choice.settle(noise, 1_000, 60, 1, () -> false);
        }
    }

    private static Market market(int places, boolean full) {
        return new Market(
                new int[] {0, 2, 4, 6},
                new int[] {0, 1, 0, 1, 0, 1},
                new int[][] {{0}, {}, {1}},
                new int[][] {{0}, {2}},
                new int[] {places, 3},
                new boolean[] {full, false});
    }
}
