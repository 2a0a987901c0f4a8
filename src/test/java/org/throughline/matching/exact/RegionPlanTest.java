package org.throughline.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.certificate.CertificateCheck;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.GeneratedRegions;
import org.throughline.matching.problem.GeneratedRegions.Shape;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

class RegionPlanTest {

    private static final Duration ENOUGH = Duration.ofMinutes(5);
    private static final int ANY = 1;
    private static final double POINTS_OF_A_SMALL_REGION = 0.03;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void levels_of_a_small_region_are_proven_and_points_near_their_bound(long seed) {
        Problem problem = GeneratedRegions.of(seed, 1_500, 60, new Shape(3, 0.75 + 0.05 * seed, 4, 3));
        ExactResult result = solve(problem, ANY);
        assertSound(problem, result);
        List<Proof.Standing> standings = result.proof().standings(result.objective());
        assertThat(standings.subList(0, 2)).allMatch(Proof.Standing::isProven);
        assertThat(gap(standings.get(2))).isLessThan(POINTS_OF_A_SMALL_REGION);
    }

    @Test
    void its_bound_is_never_above_what_is_proven_otherwise() {
        for (long seed = 0; seed < 20; seed++) {
            Problem problem =
                    GeneratedProblems.withFamilies(GeneratedProblems.overlapping(seed, 120, 20, 0.1), seed, 0.1, 0.1);
            ExactResult best = solve(problem, Integer.MAX_VALUE);
            ExactResult region = solve(problem, ANY);
            assertSound(problem, region);
            assertThat(best.proof().isComplete(best.objective())).isTrue();
            for (Proof.Standing standing : region.proof().standings(best.objective())) {
                assertThat(standing.bound())
                        .as("%s of problem %d", standing.level(), seed)
                        .isLessThanOrEqualTo(best.objective().at(standing.level()));
            }
        }
    }

    @Test
    void the_same_region_gives_the_same_answer() {
        Problem problem = GeneratedRegions.of(5, 800, 40, Shape.CITIES);
        assertThat(solve(problem, ANY).answer()).isEqualTo(solve(problem, ANY).answer());
    }

    private static double gap(Proof.Standing standing) {
        return (double) standing.gap() / Math.max(1, standing.bound());
    }

    private static void assertSound(Problem problem, ExactResult result) {
        Assessment assessment = Assessment.of(problem, result.answer());
        assertThat(assessment.faults()).isEmpty();
        assertThat(assessment.totals().points()).isEqualTo(result.objective().points());
        assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, result.proof()))
                .isEmpty();
    }

    private static ExactResult solve(Problem problem, int pairsOfRegion) {
        return ExactCore.run(
                ExactRequest.of(problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, ENOUGH),
                ExactListener.NONE,
                pairsOfRegion);
    }
}
