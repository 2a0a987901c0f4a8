package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What England and many authorities teach about growth, and that nothing later than a January is used. */
class GrowthLearningTest {

    private static final PublishedAuthority ENGLAND = PublishedFixture.growing("ENG", 2010, 12, 200_000, 0.1);

    private static List<PublishedAuthority> panel(int years) {
        return IntStream.range(0, 20)
                .mapToObj(number ->
                        PublishedFixture.growing("A" + number, 2010, years, 1_000 + 50 * number, 0.08 + 0.002 * number))
                .toList();
    }

    @Test
    void england_that_always_grew_by_a_tenth_is_expected_to_go_on() {
        NationalGrowth growth = new NationalGrowth(ENGLAND, 2022);

        assertThat(growth.expected(1)).isCloseTo(Math.log(1.1), within(1e-4));
        assertThat(growth.expected(5)).isCloseTo(5 * Math.log(1.1), within(1e-3));
        assertThat(growth.variance(5)).isGreaterThan(5 * growth.variance(1));
    }

    @Test
    void after_a_year_of_much_growth_less_is_expected_though_not_at_once() {
        PublishedAuthority england = PublishedFixture.growing("ENG", 2010, 12, 200_000, 0.05);
        england.totals().put(2022, (int) (england.totals().get(2021) * 1.2));
        NationalGrowth growth = new NationalGrowth(england, 2022);

        assertThat(growth.expected(1)).isBetween(Math.log(1.12), Math.log(1.2));
        assertThat(growth.expected(5) - growth.expected(4)).isLessThan(growth.expected(1));
    }

    @Test
    void who_grew_more_than_the_others_is_expected_to_grow_more() {
        GrowthConstants constants = GrowthLearning.learn(panel(12), ENGLAND, 2022);
        List<PublishedAuthority> panel = panel(12);
        double slow = constants.at(1).expected(GrowthConstants.figures(panel.getFirst(), 2022));
        double fast = constants.at(1).expected(GrowthConstants.figures(panel.getLast(), 2022));

        assertThat(fast).isGreaterThan(slow + 0.005);
    }

    @Test
    void nothing_later_than_the_january_is_used() {
        GrowthConstants then = GrowthLearning.learn(panel(8), ENGLAND, 2018);
        GrowthConstants withLater = GrowthLearning.learn(panel(12), ENGLAND, 2018);

        for (int years = 1; years <= GrowthLearning.HORIZONS; years++) {
            assertThat(withLater.at(years).weights().usual())
                    .containsExactly(then.at(years).weights().usual());
            assertThat(withLater.at(years).ownVariance())
                    .isEqualTo(then.at(years).ownVariance());
        }
    }

    @Test
    void beyond_the_years_learned_growth_goes_on_ever_less_and_less_sure() {
        GrowthConstants constants = GrowthLearning.learn(panel(12), ENGLAND, 2022);
        double fifth = constants.at(5).national() - constants.at(4).national();
        double ninth = constants.at(9).national() - constants.at(8).national();

        assertThat(ninth).isBetween(0.4 * fifth, 0.8 * fifth);
        assertThat(constants.at(9).ownVariance()).isGreaterThan(constants.at(5).ownVariance());
        assertThat(constants.at(9).nationalVariance())
                .isGreaterThan(constants.at(5).nationalVariance());
    }

    @Test
    void too_few_authorities_teach_nothing() {
        assertThatThrownBy(() -> GrowthLearning.learn(new ArrayList<>(panel(12).subList(0, 5)), ENGLAND, 2022))
                .hasMessageContaining("enough authorities");
    }

    @Test
    void what_is_not_published_counts_as_average() {
        GrowthConstants constants = GrowthLearning.learn(panel(12), ENGLAND, 2022);
        double[] nothing = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};

        assertThat(constants.at(1).expected(nothing)).isEqualTo(constants.at(1).national());
    }
}
