package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What figures say about growth, with requests for an assessment and without. */
class GrowthWeightsTest {

    private static GrowthWeights learned(boolean areRequestsPublished) {
        Random random = new Random(3);
        List<double[]> figures = new ArrayList<>();
        List<Double> growths = new ArrayList<>();
        for (int row = 0; row < 4_000; row++) {
            double[] figure = {
                0.03 * random.nextGaussian(),
                0.03 * random.nextGaussian(),
                0.03 * random.nextGaussian(),
                0.05 * random.nextGaussian()
            };
            growths.add(0.4 * figure[2] + 0.3 * figure[3]);
            if (!areRequestsPublished || row % 2 == 0) {
                figure[3] = Double.NaN;
            }
            figures.add(figure);
        }
        return GrowthWeights.fit(figures, growths);
    }

    @Test
    void requests_count_where_they_are_published() {
        GrowthWeights weights = learned(true);

        assertThat(weights.growth(new double[] {0, 0, 0, 0.1})).isCloseTo(0.03, within(0.003));
        assertThat(weights.growth(new double[] {0, 0, 0.1, Double.NaN})).isCloseTo(0.04, within(0.006));
    }

    @Test
    void where_nobody_published_requests_they_count_nothing() {
        GrowthWeights weights = learned(false);

        assertThat(weights.withRequests()).isEmpty();
        assertThat(weights.growth(new double[] {0, 0, 0.1, 0.1}))
                .isEqualTo(weights.growth(new double[] {0, 0, 0.1, Double.NaN}));
    }

    @Test
    void an_authority_with_many_requests_is_expected_to_grow_more_by_what_is_shipped() {
        PublishedAuthority authority = PublishedFixture.growing("X", 2018, 7, 1_500, 0.1);
        GrowthConstants.Horizon next = ShippedConstants.upTo(2025).growth().at(1);
        authority.requests().put(2024, 400);
        double few = next.expected(GrowthConstants.figures(authority, 2025));
        authority.requests().put(2024, 1_000);
        double many = next.expected(GrowthConstants.figures(authority, 2025));

        assertThat(many).isGreaterThan(few + 0.01);
    }

    @Test
    void more_requests_than_plans_are_not_believed_and_later_ones_not_known() {
        PublishedAuthority authority = PublishedFixture.growing("X", 2018, 7, 1_500, 0.1);
        authority.requests().put(2024, 1_000_000);
        authority.requests().put(2023, 300);

        assertThat(authority.requestShare(2025)).isEmpty();
        assertThat(authority.requestShare(2024)).isPresent();
        assertThat(authority.upTo(2023).requestShare(2024)).isEmpty();
    }
}
