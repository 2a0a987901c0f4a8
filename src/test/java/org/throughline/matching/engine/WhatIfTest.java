package org.throughline.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.NeedType;

/** Changes that are tried out: as words, and what they make of a problem. */
class WhatIfTest {

    private static final Problem STAYING = RunFixture.THREE.with(
            List.of(Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                    .preferences("NEAR")
                    .stayAt("FAR")
                    .build()),
            RunFixture.THREE.limits());

    private static WhatIf of(WhatIf.Change... changes) {
        return new WhatIf(List.of(changes));
    }

    private static int places(Problem problem, String provision) {
        return problem.limits().stream()
                .filter(limit -> limit.provisionId().equals(provision))
                .mapToInt(PlaceLimit::places)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pin~ANN~NEAR", "exclude~ANN~NEAR", "places~NEAR~3", "places~NEAR~-9999", "places~NEAR~0"})
    void a_change_reads_back_as_it_was_written(String word) {
        assertThat(WhatIf.read(word).map(WhatIf.Change::word)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pin",
                "pin~ANN",
                "pin~ANN~NEAR~X",
                "places~NEAR~many",
                "places~NEAR~12345",
                "places~NEAR~1.5",
                "PIN~ANN~NEAR"
            })
    void a_word_that_is_no_change_is_left_out(String word) {
        assertThat(WhatIf.read(word)).isEmpty();
    }

    @Test
    void a_pinned_child_is_kept_there_and_nobody_else_is() {
        Problem tried = of(new WhatIf.Pin("CAT", "OUT")).applyTo(RunFixture.THREE);
        assertThat(tried.pupil("CAT").keep()).isEqualTo("OUT");
        assertThat(tried.pupil("ANN").keep()).isNull();
    }

    @Test
    void what_judges_a_plan_does_not_pin() {
        Problem judging = of(new WhatIf.Pin("CAT", "OUT")).judging(RunFixture.THREE);
        assertThat(judging.pupil("CAT").keep()).isNull();
    }

    @Test
    void a_child_who_may_stay_and_is_pinned_elsewhere_stays_no_more_and_pinned_there_goes_on_staying() {
        assertThat(of(new WhatIf.Pin("ANN", "NEAR"))
                        .judging(STAYING)
                        .pupil("ANN")
                        .stayAt())
                .isNull();
        assertThat(of(new WhatIf.Pin("ANN", "FAR"))
                        .judging(STAYING)
                        .pupil("ANN")
                        .stayAt())
                .isEqualTo("FAR");
        Pupil kept = of(new WhatIf.Pin("ANN", "FAR")).applyTo(STAYING).pupil("ANN");
        assertThat(kept.keep()).isEqualTo("FAR");
        assertThat(kept.stayAt()).isNull();
    }

    @Test
    void a_place_that_is_ruled_out_is_excluded_and_no_longer_one_to_stay_at() {
        Pupil tried = of(new WhatIf.Exclude("ANN", "FAR")).applyTo(STAYING).pupil("ANN");
        assertThat(tried.excluded()).containsExactly("FAR");
        assertThat(tried.stayAt()).isNull();
        Pupil other = of(new WhatIf.Exclude("ANN", "OUT")).applyTo(STAYING).pupil("ANN");
        assertThat(other.stayAt()).isEqualTo("FAR");
    }

    @Test
    void places_add_up_and_never_fall_below_none() {
        WhatIf more = of(new WhatIf.Places("FAR", 2), new WhatIf.Places("FAR", -4));
        assertThat(places(more.applyTo(RunFixture.THREE), "FAR")).isEqualTo(3);
        assertThat(places(of(new WhatIf.Places("FAR", -6)).applyTo(RunFixture.THREE), "FAR"))
                .isZero();
        assertThat(places(more.applyTo(RunFixture.THREE), "NEAR"))
                .as("untouched")
                .isEqualTo(1);
    }

    @Test
    void what_the_problem_does_not_know_is_left_out() {
        WhatIf known = of(
                        new WhatIf.Pin("ANN", "NEAR"),
                        new WhatIf.Pin("NOBODY", "NEAR"),
                        new WhatIf.Exclude("ANN", "NOWHERE"),
                        new WhatIf.Places("NOWHERE", 1),
                        new WhatIf.Places("NEAR", 1))
                .knownTo(RunFixture.THREE);
        assertThat(known.changes()).containsExactly(new WhatIf.Pin("ANN", "NEAR"), new WhatIf.Places("NEAR", 1));
    }

    @Test
    void the_last_change_is_undone_and_with_none_there_is_nothing_to_undo() {
        WhatIf two = of(new WhatIf.Pin("ANN", "NEAR")).and(new WhatIf.Places("NEAR", 1));
        assertThat(two.undone().changes()).containsExactly(new WhatIf.Pin("ANN", "NEAR"));
        assertThat(of().undone().changes()).isEmpty();
        assertThat(Objects.requireNonNull(of().and(two)).changes()).hasSize(2);
    }

    @Test
    void pinned_and_ruled_out_are_told_apart() {
        WhatIf tried = of(new WhatIf.Pin("ANN", "NEAR"), new WhatIf.Exclude("BEN", "NEAR"));
        assertThat(tried.pins("ANN", "NEAR")).isTrue();
        assertThat(tried.pins("BEN", "NEAR")).isFalse();
        assertThat(tried.excludes("BEN", "NEAR")).isTrue();
        assertThat(tried.excludes("ANN", "NEAR")).isFalse();
    }
}
