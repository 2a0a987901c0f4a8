package org.throughline.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.matching.certificate.CertificateCheck;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedRegions;
import org.throughline.matching.problem.GeneratedRegions.Shape;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** 60,000 pupils and 1,800 provisions: 12 GB of heap and five minutes of two processors each. */
@Tag("long")
class LargeRegionTest {

    private static final Duration TIME = Duration.ofSeconds(300);
    private static final double OUT_OF_BOROUGH = 0.003;
    private static final double POINTS = 0.02;

    @Test
    void many_small_boroughs_are_nearly_at_their_bounds() {
        isNearlyAtItsBounds(GeneratedRegions.of(4, 60_000, 1_800, Shape.COUNTIES));
    }

    @Test
    void a_few_large_boroughs_are_nearly_at_their_bounds() {
        isNearlyAtItsBounds(GeneratedRegions.of(5, 60_000, 1_800, Shape.CITIES));
    }

    private static void isNearlyAtItsBounds(Problem problem) {
        ExactResult result = ExactCore.run(
                ExactRequest.of(problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, TIME), ExactListener.NONE);
        Assessment assessment = Assessment.of(problem, result.answer());
        assertThat(assessment.faults()).isEmpty();
        assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, result.proof()))
                .isEmpty();
        for (Proof.Standing standing : result.proof().standings(result.objective())) {
            double gap = (double) standing.gap() / Math.max(1, standing.bound());
            assertThat(gap)
                    .as("%s", standing)
                    .isLessThanOrEqualTo(
                            switch (standing.level()) {
                                case UNPLACED, PREFERENCE_NOT_MET -> 0;
                                case OUT_OF_BOROUGH -> OUT_OF_BOROUGH;
                                case POINTS -> POINTS;
                            });
        }
    }
}
