package org.throughline.matching.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStatus;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStarts;
import org.throughline.matching.RunSummary;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Questions to a run that has ended: changes tried out, places of a child, other weights. */
class RunQuestionsTest extends ServiceTest {

    private static final Problem PROBLEM = GeneratedProblems.overlapping(15, 120, 20, 0.1);

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunStarts starts;

    @Autowired
    private RunQuestions questions;

    @Autowired
    private RuleVersions versions;

    private <T> T officer(Supplier<T> what) {
        return as(Roles.PLACEMENT_OFFICER, what::get);
    }

    private int version(Weights weights) {
        return officer(() -> versions.write(RuleSet.of(weights), "A test"));
    }

    private UUID ended(Weights weights) {
        UUID id = officer(() ->
                starts.start(PROBLEM, new RunRequest("Base", Profile.BOROUGH_FIRST, version(weights), 60, null, 1)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> officer(() -> runs.find(id).orElseThrow().status().isOver()));
        return id;
    }

    private static String place(RunResult result, String pupilId) {
        Provision provision =
                result.assessment().placement(pupilId).map(Placement::provision).orElse(null);
        return provision == null ? "" : provision.id();
    }

    @Test
    void no_change_moves_nobody_and_a_pin_moves_the_child_and_whoever_must() {
        UUID id = ended(Weights.DEFAULT);
        RunQuestion.Outcome nothing = answer(id, new TrialQuestion(new WhatIf(List.of())));
        assertThat(nothing.difference().moved()).isEmpty();
        assertThat(nothing.pounds()).isZero();

        Placement child = nothing.before().assessment().placements().stream()
                .filter(placement -> !placement.pupil().isKept() && placement.provision() != null)
                .filter(placement -> PROBLEM.eligible(placement.pupil()).size() > 3)
                .findFirst()
                .orElseThrow();
        PlacesQuestion.Places options =
                answer(id, new PlacesQuestion(child.pupil().id()));
        assertThat(options.lookedAt())
                .isEqualTo(options.allowed())
                .isEqualTo(PROBLEM.eligible(child.pupil()).size());
        assertThat(options.best()).hasSize(3);
        assertThat(options.best().getFirst().provision()).isEqualTo(child.provision());
        assertThat(options.best().getFirst().outcome().difference().moved()).isEmpty();

        Provision second = options.best().get(1).provision();
        WhatIf pinned = new WhatIf(List.of(new WhatIf.Pin(child.pupil().id(), second.id())));
        RunQuestion.Outcome outcome = answer(id, new TrialQuestion(pinned));
        assertThat(outcome.isProven()).isTrue();
        assertThat(place(outcome.after(), child.pupil().id())).isEqualTo(second.id());
        assertThat(outcome.overCapacity()).isEmpty();
        assertThat(outcome.after().assessment().faults()).isEmpty();
        assertThat(Profile.BOROUGH_FIRST
                        .bestFirst()
                        .compare(
                                outcome.after().assessment().totals(),
                                outcome.before().assessment().totals()))
                .as("no pin makes a proven plan better")
                .isNotNegative();
        assertThat(pinned.undone().changes()).isEmpty();
    }

    @Test
    void one_more_place_is_worth_what_the_run_said() {
        UUID id = ended(Weights.DEFAULT);
        RunResult result = officer(() -> runs.result(id).orElseThrow());
        var best = result.placeValues().bottlenecks().stream()
                .filter(row -> row.ncYearFrom() == null)
                .findFirst()
                .orElseThrow();
        RunQuestion.Outcome outcome =
                answer(id, new TrialQuestion(new WhatIf(List.of(new WhatIf.Places(best.provisionId(), 1)))));
        assertThat(outcome.difference().change().unplaced())
                .isEqualTo(-best.saved().unplaced());
        assertThat(outcome.difference().change().outOfBorough())
                .isEqualTo(-best.saved().outOfBorough());
        assertThat(outcome.difference().change().points())
                .isEqualTo(-best.saved().points());
    }

    @Test
    void changes_are_written_and_read_and_saved_as_a_run() {
        UUID id = ended(Weights.DEFAULT);
        WhatIf.Change fewer = new WhatIf.Places("V0000", -1);
        WhatIf changes = new WhatIf(List.of(fewer, new WhatIf.Exclude("P00003", "V0001"), new WhatIf.Pin("no", "no")));
        assertThat(changes.changes())
                .allSatisfy(change -> assertThat(WhatIf.read(change.word())).contains(change));
        assertThat(WhatIf.read("places~V0000~many")).isEmpty();
        assertThat(changes.knownTo(PROBLEM).changes()).hasSize(2);

        UUID saved = officer(() -> starts.startWhatIf(id, changes.knownTo(PROBLEM), "Tried out"));

        RunSummary run = officer(() -> runs.find(saved).orElseThrow());
        assertThat(run.origin()).isEqualTo(RunSummary.Origin.WHAT_IF);
        assertThat(officer(() -> runs.isOutOfDate(saved))).isFalse();
    }

    @Test
    void weights_a_fifth_lower_and_higher_are_tried_one_by_one() {
        UUID id = ended(new Weights(2, 1, 1, 0));
        var found = answer(id, new WeightsQuestion());
        assertThat(found.each()).hasSize(6).allMatch(WeightsQuestion.Sensitivity::proven);
        UUID high = ended(new Weights(1_000, 1, 1, 1));
        JobStatus refused = over(high, new WeightsQuestion());
        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.message()).contains("up to 166");
    }

    @Test
    void a_question_is_calculated_once_and_answered_from_what_is_stored() {
        UUID id = ended(Weights.DEFAULT);
        TrialQuestion question = new TrialQuestion(new WhatIf(List.of(new WhatIf.Places("V0000", -1))));
        assertThat(officer(() -> questions.asked(id, question))).isEmpty();
        RunQuestion.Outcome first = answer(id, question);
        assertThat(officer(() -> questions.ask(id, question))).isInstanceOf(RunQuestions.Asked.Answered.class);
        assertThat(answer(id, question).difference()).isEqualTo(first.difference());
        assertThat(RunQuestion.of(question.word()).word()).isEqualTo(question.word());
        officer(() -> {
            runs.delete(id);
            return id;
        });
        assertThat(officer(() -> questions.asked(id, question))).isEmpty();
    }

    private <T> JobStatus over(UUID run, RunQuestion<T> question) {
        UUID asked = officer(() -> questions.ask(run, question)) instanceof RunQuestions.Asked.Open<T> open
                ? open.id()
                : new UUID(0, 0);
        Awaitility.await("the answer")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !officer(() -> questions.status(asked)).state().isUnderWay());
        return officer(() -> questions.status(asked));
    }

    private <T> T answer(UUID run, RunQuestion<T> question) {
        if (officer(() -> questions.ask(run, question)) instanceof RunQuestions.Asked.Answered<T>(T known)) {
            return known;
        }
        JobStatus status = over(run, question);
        assertThat(status.state()).as(status.message()).isEqualTo(JobState.DONE);
        return officer(() -> questions.ask(run, question)) instanceof RunQuestions.Asked.Answered<T>(T found)
                ? found
                : org.assertj.core.api.Assertions.fail("no answer");
    }
}
