package org.throughline.sufficiency.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** How the level of joiners is followed from year to year. */
class JoinerTrendTest {

    private static JoinerTrend fitted(double... observed) {
        List<Integer> years =
                IntStream.range(2016, 2016 + observed.length).boxed().toList();
        double[] expected = new double[observed.length];
        Arrays.fill(expected, 400);
        return JoinerTrend.fit(years, observed, expected);
    }

    @Test
    void years_alike_are_expected_to_go_on() {
        JoinerTrend trend = fitted(400, 396, 404, 400, 401, 399);

        assertThat(trend.level()).isCloseTo(0, within(0.01));
        assertThat(trend.slope()).isCloseTo(0, within(0.01));
        assertThat(trend.sigma()).isLessThan(0.09);
    }

    @Test
    void steady_growth_is_expected_to_go_on() {
        JoinerTrend trend = fitted(280, 308, 338, 373, 410, 451);

        assertThat(trend.level()).isCloseTo(Math.log(451 / 400.0), within(0.05));
        assertThat(trend.slope()).isBetween(0.05, 0.10);
    }

    @Test
    void a_jump_is_half_believed_at_once_and_mostly_after_two_years() {
        double jump = Math.log(1.5);

        assertThat(fitted(400, 398, 402, 400, 600).level()).isBetween(0.4 * jump, 0.8 * jump);
        assertThat(fitted(400, 398, 402, 600, 600).level()).isGreaterThan(0.75 * jump);
    }

    @Test
    void years_that_differ_more_are_taken_to_differ_more() {
        assertThat(fitted(400, 300, 550, 330, 500, 290).sigma())
                .isGreaterThan(fitted(400, 390, 410, 395, 405, 400).sigma() + 0.1);
    }

    @Test
    void a_year_that_is_not_known_makes_the_level_less_sure_but_does_not_move_it() {
        double[] same = {400, 400, 400};
        double[] expected = {400, 400, 400};
        double spreadOfAll = spread(JoinerTrend.fit(List.of(2016, 2017, 2018), same, expected));
        JoinerTrend gap = JoinerTrend.fit(List.of(2016, 2017, 2021), same, expected);

        assertThat(gap.level()).isCloseTo(0, within(0.01));
        assertThat(spread(gap)).isGreaterThan(spreadOfAll * 0.9);
    }

    @Test
    void factors_lie_around_the_level_and_the_same_seed_gives_the_same() {
        JoinerTrend trend = fitted(400, 396, 404, 400, 401, 399);
        double[] first = firsts(trend, 7);

        assertThat(Arrays.stream(first).average().orElseThrow()).isCloseTo(1, within(0.03));
        assertThat(firsts(trend, 7)).containsExactly(first);
        assertThat(firsts(trend, 8)).isNotEqualTo(first);
    }

    private static double spread(JoinerTrend trend) {
        double[] first = firsts(trend, 1);
        double mean = Arrays.stream(first).average().orElseThrow();
        return Math.sqrt(Arrays.stream(first)
                .map(factor -> (factor - mean) * (factor - mean))
                .average()
                .orElseThrow());
    }

    private static double[] firsts(JoinerTrend trend, long seed) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, 99});
        return IntStream.range(0, 2_000)
                .mapToDouble(draw -> trend.draw(random, 3)[0])
                .toArray();
    }
}
