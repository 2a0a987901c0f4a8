package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.matching.certificate.CertificateCheck;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.security.Roles;
import org.throughline.shared.Refusal;
import org.throughline.testing.ServiceTest;

/** Runs as background jobs on the real database. */
class MatchRunsTest extends ServiceTest {

    private static final Problem SMALL = GeneratedProblems.overlapping(5, 60, 12, 0.05);
    /** Takes many seconds to prove. */
    private static final Problem LARGE = GeneratedProblems.overlapping(6, 5_000, 150, 0.05);

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunStarts starts;

    @Autowired
    private RuleVersions versions;

    private RunRequest request(String name, int seconds, Long steps) {
        return new RunRequest(name, Profile.BOROUGH_FIRST, version(new Weights(1, 2, 1, 0)), seconds, steps, 7);
    }

    private int version(Weights weights) {
        return as(Roles.PLACEMENT_OFFICER, () -> versions.write(RuleSet.of(weights), "A test"));
    }

    private UUID start(RunRequest request) {
        return as(Roles.PLACEMENT_OFFICER, () -> starts.start(SMALL, request));
    }

    private RunSummary run(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> runs.find(id).orElseThrow());
    }

    private RunSummary ended(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> run(id).status().isOver());
        return run(id);
    }

    @Test
    void a_run_ends_with_an_answer_that_keeps_the_rules_and_counts_by_its_own_weights() {
        RunSummary run = ended(start(request("Proven", 60, null)));
        assertThat(run.status()).isEqualTo(RunStatus.ENDED);
        assertThat(run.endedBy()).isEqualTo("proven");
        RunResult result =
                as(Roles.PLACEMENT_OFFICER, () -> runs.result(run.id()).orElseThrow());
        assertThat(result.assessment().faults()).isEmpty();
        assertThat(result.standings()).hasSize(3).allMatch(Proof.Standing::isProven);
        assertThat(CertificateCheck.faults(result.assessment(), run.weights(), result.proof()))
                .isEmpty();
        assertThat(result.placeValues().isComplete()).isTrue();
        assertThat(result.placeValues().bottlenecks()).isNotEmpty();
        RunProgress last =
                as(Roles.PLACEMENT_OFFICER, () -> runs.progress(run.id())).getLast();
        assertThat(result.assessment().points(run.weights())).isEqualTo(last.points());
        // the profile does not count it, and the overview still says how many officers must decide
        assertThat(last.preferenceNotMet())
                .isEqualTo(result.assessment().totals().preferenceNotMet())
                .isPositive();
    }

    @Test
    void the_recorded_seed_and_steps_repeat_the_answer() {
        RunSummary timed = ended(start(request("Timed", 60, null)));
        assertThat(timed.steps()).isPositive();
        RunSummary again = ended(start(request("Again", 60, timed.steps())));
        assertThat(again.answerHash()).isEqualTo(timed.answerHash());
        assertThat(again.problemHash()).isEqualTo(timed.problemHash());
    }

    @Test
    void two_runs_go_on_at_once_and_the_third_waits_and_a_stop_ends_them() {
        List<UUID> three = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            RunRequest request = request("Long " + index, 600, null);
            three.add(as(Roles.PLACEMENT_OFFICER, () -> starts.start(LARGE, request)));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> three.stream()
                                .filter(id -> run(id).status() == RunStatus.RUNNING)
                                .count()
                        == 2);
        assertThat(three)
                .filteredOn(id -> run(id).status() == RunStatus.WAITING)
                .hasSize(1);
        three.forEach(id -> as(Roles.PLACEMENT_OFFICER, () -> {
            runs.stop(id);
            return true;
        }));
        three.forEach(id -> assertThat(ended(id).endedBy()).isEqualTo("interrupted"));
    }

    @Test
    void a_run_can_be_renamed_and_deleted_once_it_is_over() {
        UUID id = as(Roles.PLACEMENT_OFFICER, () -> starts.start(LARGE, request("Before", 600, null)));
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    runs.delete(id);
                    return true;
                })))
                .isEqualTo(new MatchingRefusal.DeletedBeforeItsEnd());
        as(Roles.PLACEMENT_OFFICER, () -> {
            runs.stop(id);
            return true;
        });
        ended(id);
        as(Roles.PLACEMENT_OFFICER, () -> {
            runs.rename(id, " After ");
            return true;
        });
        assertThat(run(id).name()).isEqualTo("After");
        as(Roles.PLACEMENT_OFFICER, () -> {
            runs.delete(id);
            return true;
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> runs.find(id))).isEmpty();
    }

    @Test
    void a_request_that_cannot_be_run_says_everything_that_is_wrong() {
        assertThat(refusalOf(() -> start(request(" ", 0, 0L))))
                .isInstanceOf(MatchingRefusal.RunToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("Enter a name", "time limit from 1 to 3,600", "step limit of 1 or more");
    }

    @Test
    void the_same_problem_is_run_with_the_other_profile_and_found_again() {
        Problem other = GeneratedProblems.overlapping(8, 60, 12, 0.05);
        RunSummary one =
                ended(as(Roles.PLACEMENT_OFFICER, () -> starts.start(other, request("Both profiles", 60, null))));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> runs.withOtherProfile(one.id())))
                .isEmpty();

        RunSummary second = ended(as(Roles.PLACEMENT_OFFICER, () -> starts.startWithOtherProfile(one.id())));

        assertThat(second.profile()).isEqualTo(Profile.PREFERENCE_FIRST);
        assertThat(second.problemHash()).isEqualTo(one.problemHash());
        assertThat(second.name()).isEqualTo("Both profiles, preference first");
        assertThat(as(
                        Roles.PLACEMENT_OFFICER,
                        () -> runs.withOtherProfile(one.id()).orElseThrow().id()))
                .isEqualTo(second.id());
    }

    @Test
    void two_runs_are_compared_by_level_and_by_child() {
        RunSummary one = ended(start(request("One", 60, null)));
        RunSummary two = ended(
                start(new RunRequest("Two", Profile.PREFERENCE_FIRST, version(new Weights(1, 40, 0, 0)), 60, null, 7)));
        RunDifference difference = as(
                Roles.PLACEMENT_OFFICER,
                () -> RunDifference.between(
                        runs.result(one.id()).orElseThrow(),
                        runs.result(two.id()).orElseThrow()));
        assertThat(difference.moved()).isNotEmpty();
        assertThat(difference.onlyFirst()).isZero();
        assertThat(difference.change())
                .isEqualTo(as(
                                Roles.PLACEMENT_OFFICER,
                                () -> runs.result(two.id()).orElseThrow())
                        .assessment()
                        .totals()
                        .minus(as(
                                        Roles.PLACEMENT_OFFICER,
                                        () -> runs.result(one.id()).orElseThrow())
                                .assessment()
                                .totals()));
    }
}
