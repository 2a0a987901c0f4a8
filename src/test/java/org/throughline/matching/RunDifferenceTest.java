package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;

/** Two plans side by side: who moved, and what changed at each level. */
class RunDifferenceTest {

    private static RunResult planned(Map<String, String> places) {
        return RunFixture.aRun().planned(places, Map.of());
    }

    private static RunResult withoutAnn(Map<String, String> places) {
        Problem fewer = RunFixture.THREE.with(
                RunFixture.THREE.pupils().stream()
                        .filter(pupil -> !pupil.id().equals("ANN"))
                        .toList(),
                RunFixture.THREE.limits());
        return new RunResult(
                RunFixture.aRun().summary(),
                Assessment.of(fewer, new Answer(places)),
                Proof.NONE,
                MarginalValues.Result.NONE,
                RunNames.NONE,
                Map.of(),
                new WhatIf(List.of()));
    }

    @Test
    void the_same_plan_twice_differs_in_nothing() {
        RunDifference none = RunDifference.between(planned(RunFixture.PLAN), planned(RunFixture.PLAN));
        assertThat(none.moved()).isEmpty();
        assertThat(none.onlyFirst()).isZero();
        assertThat(none.onlySecond()).isZero();
        assertThat(none.change()).isEqualTo(org.throughline.matching.problem.Totals.ZERO);
    }

    @Test
    void who_moves_and_who_loses_or_gains_a_place_is_listed_and_the_rest_is_not() {
        RunDifference difference =
                RunDifference.between(planned(RunFixture.PLAN), planned(Map.of("ANN", "FAR", "CAT", "OUT")));
        assertThat(difference.moved())
                .extracting(move -> move.first().pupil().id())
                .containsExactly("BEN", "CAT");
        assertThat(difference.moved().getFirst().second().provision()).isNull();
    }

    @Test
    void the_change_is_the_second_less_the_first() {
        RunDifference difference =
                RunDifference.between(planned(RunFixture.PLAN), planned(Map.of("ANN", "FAR", "CAT", "OUT")));
        assertThat(difference.change().unplaced()).isEqualTo(1);
        assertThat(difference.change().outOfBorough()).isEqualTo(1);
        // CAT gains the first preference, BEN loses it
        assertThat(difference.change().preferenceNotMet()).isZero();
    }

    @Test
    void children_of_one_run_alone_are_counted_and_called_no_move() {
        Map<String, String> rest = Map.of("BEN", "NEAR", "CAT", "FAR");
        RunDifference fewer = RunDifference.between(planned(RunFixture.PLAN), withoutAnn(rest));
        assertThat(fewer.moved()).isEmpty();
        assertThat(fewer.onlyFirst()).isEqualTo(1);
        assertThat(fewer.onlySecond()).isZero();
        RunDifference more = RunDifference.between(withoutAnn(rest), planned(RunFixture.PLAN));
        assertThat(more.onlyFirst()).isZero();
        assertThat(more.onlySecond()).isEqualTo(1);
    }
}
