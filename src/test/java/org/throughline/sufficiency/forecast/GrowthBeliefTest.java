package org.throughline.sufficiency.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.sufficiency.forecast.SmallHistory.aHistory;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a history grows as others do, stands still or goes its own way. */
class GrowthBeliefTest {

    /** Elsewhere, totals grow by a tenth a year, give or take a twentieth. */
    private static final GrowthSource TENTH = (history, january) -> {
        double[] expected = new double[ForecastRequest.MOST_YEARS];
        double[] variance = new double[ForecastRequest.MOST_YEARS];
        Arrays.setAll(expected, year -> Math.log(1.1) * (year + 1));
        Arrays.setAll(variance, year -> 0.0025 * (year + 1));
        return Optional.of(new GrowthOutlook(expected, variance));
    };

    private static History growing(double rate, int years) {
        SmallHistory history = aHistory();
        double stock = 2_000;
        for (int year = 0; year < years; year++) {
            int joined = (int) Math.round(stock * (0.1 + rate));
            int left = (int) Math.round(stock * 0.1);
            history.year(SmallHistory.FIRST + year, (int) Math.round(stock) - left, joined, left);
            stock += joined - left;
        }
        return history.history();
    }

    @Test
    void who_grows_as_others_do_is_believed_to_go_on_so() {
        GrowthBelief belief = GrowthBelief.of(growing(0.1, 5), TENTH);

        assertThat(belief.likeOthers()).isGreaterThan(0.4);
        assertThat(belief.standsStill()).isLessThan(0.05);
        assertThat(belief.drawn(0)).isNotNull();
        assertThat(belief.drawn(0.999)).isNull();
    }

    @Test
    void who_stands_still_is_not_believed_to_grow_as_others_do() {
        GrowthBelief belief = GrowthBelief.of(growing(0, 5), TENTH);

        assertThat(belief.likeOthers()).isLessThan(0.05);
        assertThat(belief.standsStill()).isGreaterThan(0.3);
    }

    @Test
    void the_longer_it_is_seen_the_surer_it_is() {
        assertThat(GrowthBelief.of(growing(0, 6), TENTH).likeOthers())
                .isLessThan(GrowthBelief.of(growing(0, 2), TENTH).likeOthers())
                .isLessThan(GrowthBelief.of(growing(0, 1), TENTH).likeOthers());
    }

    @Test
    void where_nothing_is_known_elsewhere_nothing_is_taken_from_there() {
        GrowthBelief belief = GrowthBelief.of(growing(0.1, 4), GrowthSource.NONE);

        assertThat(belief.likeOthers()).isZero();
        assertThat(belief.assumptions())
                .containsEntry("chance_that_it_grows_as_others_do", 0.0)
                .containsKey("chance_that_it_follows_its_own_flows");
    }

    @Test
    void a_year_without_children_teaches_nothing_and_is_no_trouble() {
        History one = aHistory().add(new Flow(2018, null, SmallHistory.FIVE, 3)).history();

        assertThat(GrowthBelief.of(one, TENTH).likeOthers()).isBetween(0.4, 0.6);
    }

    @Test
    void growth_has_a_variance_above_0_that_never_falls() {
        assertThatThrownBy(() -> new GrowthOutlook(new double[] {0.1}, new double[] {0}))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new GrowthOutlook(new double[] {0.1, 0.2}, new double[] {2, 1}))
                .hasMessageContaining("never falls");
    }
}
