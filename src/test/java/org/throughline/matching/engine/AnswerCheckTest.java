package org.throughline.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.guarantees.Told;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;

/** What is told of an answer, and that answers of the core keep every guarantee under any weights. */
class AnswerCheckTest {

    private static final Weights UNEVEN = new Weights(3, 1, 2, 7);

    private static Assessment best(Problem problem, Weights weights) {
        return Assessment.of(
                problem,
                ExactCore.run(
                                ExactRequest.of(problem, Profile.PREFERENCE_FIRST, weights, Duration.ofSeconds(20)),
                                ExactListener.stoppedBy(() -> false))
                        .answer());
    }

    @Test
    void what_is_told_is_what_the_pages_say() {
        Told told = AnswerCheck.told(Assessment.of(RunFixture.THREE, new Answer(RunFixture.PLAN)), UNEVEN);
        assertThat(told.places()).isEqualTo(RunFixture.PLAN);
        assertThat(told.contested()).isEqualTo(Set.of("ANN", "CAT"));
        assertThat(told.pounds()).isEqualByComparingTo(BigDecimal.valueOf(82_050));
        // FAR is second for ANN and CAT; 310 + 201 + 310 of cost, the half rounded up
        assertThat(told.points()).isEqualTo(100 + 100 + 310 + 201 + 310);
        assertThat(told.weighted())
                .isNotNull()
                .extracting(Told.Weighted::points)
                .isEqualTo(600L + 2 * 821);
    }

    @Test
    void points_that_further_rules_add_to_are_not_compared() {
        Problem ruled = RunFixture.THREE.with(FurtherRules.ofPairs((pupil, provision) -> 11));
        Assessment assessment = Assessment.of(ruled, new Answer(RunFixture.PLAN));
        assertThat(AnswerCheck.told(assessment, UNEVEN).weighted()).isNull();
        assertThat(AnswerCheck.of(assessment, UNEVEN).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92, 65})
    void answers_under_other_weights_keep_every_guarantee(long seed) {
        Problem problem = GeneratedProblems.withFamilies(GeneratedProblems.borough(seed, 90, 14, 0.1), seed, 0.3, 0.2);
        assertThat(AnswerCheck.of(best(problem, UNEVEN), UNEVEN))
                .satisfies(report -> assertThat(report.broken()).isEmpty());
    }
}
