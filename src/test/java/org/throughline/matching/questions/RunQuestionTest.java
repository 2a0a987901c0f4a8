package org.throughline.matching.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchResult;

/** Questions as words, and plans that were tried as what is not as in the run. */
class RunQuestionTest {

    private static final RunResult BEFORE = RunFixture.aRun().planned(RunFixture.PLAN, Map.of());

    private static RunQuestion.TriedPlan tried(Map<String, String> places) {
        return RunQuestion.TriedPlan.of(
                BEFORE,
                new MatchOutcome(
                        new Answer(places),
                        Totals.ZERO,
                        3,
                        SearchResult.EndedBy.TIME,
                        Duration.ofMillis(1_234),
                        Proof.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights:",
                "places:P00001",
                "trial:",
                "trial:places~NEAR~-3",
                "trial:pin~ANN~NEAR\nexclude~BEN~NEAR"
            })
    void a_question_is_found_again_by_its_word(String word) {
        assertThat(RunQuestion.of(word).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weights", "guess:", "Trial:places~NEAR~1"})
    void a_word_that_asks_nothing_is_refused(String word) {
        assertThatThrownBy(() -> RunQuestion.of(word)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_tried_plan_is_kept_as_what_is_not_as_in_the_run() {
        RunQuestion.TriedPlan plan = tried(Map.of("ANN", "NEAR", "CAT", "FAR"));
        assertThat(plan.changed()).isEqualTo(Map.of("ANN", "NEAR", "BEN", ""));
        assertThat(plan.millis()).isEqualTo(1_234);
        assertThat(plan.proven()).as("nothing was proven").isFalse();
    }

    @Test
    void it_gives_the_plan_back() {
        Map<String, String> places = Map.of("ANN", "NEAR", "CAT", "OUT");
        assertThat(tried(places).answer(BEFORE)).isEqualTo(new Answer(places));
        assertThat(tried(RunFixture.PLAN).changed()).isEmpty();
        assertThat(tried(RunFixture.PLAN).answer(BEFORE)).isEqualTo(new Answer(RunFixture.PLAN));
    }

    @Test
    void what_it_costs_more_is_the_plan_after_less_the_plan_before() {
        RunQuestion.Outcome outcome =
                tried(Map.of("ANN", "FAR", "BEN", "NEAR", "CAT", "OUT")).outcome(BEFORE, new WhatIf(List.of()));
        assertThat(outcome.pounds()).isEqualByComparingTo(BigDecimal.valueOf(33_000));
        assertThat(outcome.difference().moved())
                .singleElement()
                .satisfies(move -> assertThat(move.first().pupil().id()).isEqualTo("CAT"));
        assertThat(outcome.took()).isEqualTo(Duration.ofMillis(1_234));
    }

    @Test
    void a_limit_that_a_pin_takes_above_its_places_is_named() {
        WhatIf pinned = new WhatIf(List.of(new WhatIf.Pin("ANN", "NEAR")));
        RunQuestion.Outcome over =
                tried(Map.of("ANN", "NEAR", "BEN", "NEAR", "CAT", "FAR")).outcome(BEFORE, pinned);
        assertThat(over.overCapacity())
                .singleElement()
                .satisfies(use -> assertThat(use.limit().provisionId()).isEqualTo("NEAR"));
        assertThat(tried(RunFixture.PLAN).outcome(BEFORE, new WhatIf(List.of())).overCapacity())
                .isEmpty();
    }
}
