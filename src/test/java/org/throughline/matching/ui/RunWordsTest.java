package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStatus;
import org.throughline.matching.RunSummary;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** How a run, a place and a change read on the screens of matching. */
class RunWordsTest {

    private static final RunResult PLANNED = RunFixture.aRun().planned(RunFixture.PLAN, Map.of());

    private static RunResult trying(WhatIf.Change change) {
        return new RunResult(
                PLANNED.run(),
                PLANNED.assessment(),
                PLANNED.proof(),
                PLANNED.placeValues(),
                PLANNED.names(),
                Map.of(),
                new WhatIf(List.of(change)));
    }

    private static Placement placement(@Nullable Integer rank, String... preferences) {
        Pupil child = Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                .preferences(preferences)
                .build();
        return new Placement(child, provision("NEAR"), rank, null, null, false);
    }

    private static Provision provision(String id) {
        return RunFixture.THREE.provision(id);
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, , Waiting for its turn: two runs go on at once",
        "RUNNING, , Running",
        "ENDED, proven, Ended: proven to be the best plan",
        "ENDED, time, Ended at its time limit",
        "ENDED, steps, Ended at its step limit",
        "ENDED, interrupted, Stopped by an officer",
        "ENDED, , Ended"
    })
    void a_run_says_how_far_it_is_and_why_it_ended(RunStatus status, @Nullable String why, String words) {
        RunSummary run = RunFixture.aRun().endedBy(why).in(status).summary();
        assertThat(RunWords.status(run)).isEqualTo(words);
    }

    @Test
    void a_run_with_a_plan_that_goes_on_says_that_the_plan_is_there() {
        RunSummary run =
                RunFixture.aRun().in(RunStatus.RUNNING).endedBy("proven").summary();
        assertThat(RunWords.status(run)).startsWith("Plan found");
    }

    @Test
    void a_run_says_which_entry_or_that_it_came_from_a_pack() {
        assertThat(RunWords.entry(RunFixture.aRun().onRecords(2027, null).summary()))
                .contains("2027");
        assertThat(RunWords.entry(RunFixture.aRun().summary())).isEqualTo(RunSummary.Origin.PACK.label());
    }

    @Test
    void a_run_says_whose_rules_it_keeps() {
        assertThat(RunWords.rules(RunFixture.aRun().summary())).contains("pack");
        assertThat(RunWords.rules(RunFixture.aRun().withRules(4).summary())).isEqualTo("Version 4, signed off");
    }

    @ParameterizedTest
    @CsvSource({"-1, unknown", "0, 0.0 km", "49, 0.0 km", "50, 0.1 km", "1949, 1.9 km", "12340, 12.3 km"})
    void distances_are_in_kilometres_of_one_decimal(long metres, String words) {
        assertThat(RunWords.kilometres(metres)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, £0", "999.49, £999", "1234567.5, '£1,234,568'"})
    void money_is_in_whole_pounds(BigDecimal pounds, String words) {
        assertThat(RunWords.pounds(pounds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, first", "2, second", "3, third", "4, rank 4", "0, not met"})
    void a_place_says_which_preference_it_meets(int rank, String words) {
        assertThat(RunWords.preference(placement(rank, "A", "B", "C", "D"))).isEqualTo(words);
    }

    @Test
    void none_made_is_not_the_same_as_none_met() {
        assertThat(RunWords.preference(placement(null))).isEqualTo("none made");
        assertThat(RunWords.preference(placement(null, "A"))).isEqualTo("not met");
    }

    @Test
    void what_is_tried_out_is_never_called_a_fact() {
        Placement placed = PLANNED.assessment().placements().stream()
                .filter(each -> each.pupil().id().equals("BEN"))
                .findFirst()
                .orElseThrow();
        assertThat(RunWords.outcome(PLANNED, placed)).isEqualTo("Proposed");
        assertThat(RunWords.outcome(trying(new WhatIf.Pin("BEN", "NEAR")), placed))
                .isEqualTo("Put there as a trial");
    }

    @Test
    void a_missing_feature_is_named_and_what_is_there_is_not() {
        Pupil child = Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                .requires("WHEELCHAIR", "POOL", "QUIET")
                .build();
        Provision place = Provision.builder("NEAR", ProvisionType.SPECIAL_SCHOOL, 0, 13)
                .features("POOL")
                .build();
        assertThat(RunWords.refusal(PLANNED, child, place, Refusal.FEATURE)).endsWith(": QUIET, WHEELCHAIR");
    }

    @Test
    void ruled_out_as_a_trial_is_not_ruled_out_by_evidence() {
        Pupil ann = RunFixture.THREE.pupil("ANN");
        assertThat(RunWords.refusal(PLANNED, ann, provision("FAR"), Refusal.EXCLUDED))
                .isEqualTo(Refusal.EXCLUDED.label());
        assertThat(RunWords.refusal(trying(new WhatIf.Exclude("ANN", "FAR")), ann, provision("FAR"), Refusal.EXCLUDED))
                .startsWith("Ruled out as a trial");
    }

    @Test
    void a_full_provision_outside_is_one_where_the_places_bought_are_taken() {
        Pupil ann = RunFixture.THREE.pupil("ANN");
        assertThat(RunWords.refusal(PLANNED, ann, provision("FAR"), Refusal.FULL))
                .isEqualTo("Every place is taken");
        assertThat(RunWords.refusal(PLANNED, ann, provision("OUT"), Refusal.FULL))
                .contains("has bought there");
    }

    @ParameterizedTest
    @CsvSource({
        "-2, NEAR has 2 fewer places in every year and limit",
        "-1, NEAR has 1 fewer place in every year and limit",
        "1, NEAR has 1 more place in every year and limit",
        "12, NEAR has 12 more places in every year and limit"
    })
    void a_change_of_places_is_one_sentence_in_good_english(int by, String words) {
        assertThat(RunWords.change(PLANNED, new WhatIf.Places("NEAR", by))).isEqualTo(words);
    }

    @Test
    void a_child_is_put_somewhere_or_kept_from_it_by_name() {
        assertThat(RunWords.change(PLANNED, new WhatIf.Pin("ANN", "FAR"))).isEqualTo("ANN is at FAR");
        assertThat(RunWords.change(PLANNED, new WhatIf.Exclude("ANN", "FAR"))).isEqualTo("ANN may not be at FAR");
    }
}
