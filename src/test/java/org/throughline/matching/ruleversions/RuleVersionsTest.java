package org.throughline.matching.ruleversions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.MatchingRefusal;
import org.throughline.matching.PacksOwnRules;
import org.throughline.matching.PlanPublishing;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStarts;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.RuleSetting;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Refusal;
import org.throughline.testing.ServiceTest;

/** Weights and rules: written by one, signed off by another, frozen with each run. */
class RuleVersionsTest extends ServiceTest {

    private static final RuleSet FEW_CHANGES =
            RuleSet.of(new Weights(1, 2, 3, 4)).with(Rule.DISRUPTION, 1_000).with(RuleSetting.SPEED, 25);

    @Autowired
    private RuleVersions versions;

    @Autowired
    private MatchRuns runs;

    @Autowired
    private PlanPublishing publishing;

    @Autowired
    private RunStarts starts;

    private static <T> T officer(String login, Supplier<T> what) {
        return SystemIdentity.as(login, what, Roles.PLACEMENT_OFFICER);
    }

    private RuleVersion version(String reader, int number) {
        return officer(reader, () -> versions.find(number).orElseThrow());
    }

    private int written(RuleSet book) {
        return officer("one", () -> versions.write(book, "A test"));
    }

    private void sign(String by, int number) {
        Long revision = version(by, number).revision();
        officer(by, () -> {
            versions.signOff(number, revision);
            return true;
        });
    }

    private RunSummary ended(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> officer(
                        "one", () -> runs.find(id).orElseThrow().status().isOver()));
        return officer("one", () -> runs.find(id).orElseThrow());
    }

    /** What is signed off stays in force: other tests expect the pack's own weights. */
    @AfterEach
    void the_packs_own_weights_are_in_force_again() {
        PacksOwnRules.putInForce(versions);
    }

    @Test
    void a_version_reads_back_as_it_was_written() {
        int number = written(FEW_CHANGES);
        assertThat(version("one", number).book()).isEqualTo(FEW_CHANGES);
        assertThat(version("one", number).isOwn()).isTrue();
        assertThat(version("two", number).isOwn()).isFalse();
    }

    @Test
    void nobody_signs_off_what_they_wrote_and_nothing_signed_off_changes() {
        int number = written(FEW_CHANGES);
        assertThat(refusalOf(() -> sign("one", number))).isEqualTo(new RuleVersionRefusal.OwnDraft());
        assertThat(version("one", number).isSigned()).isFalse();
        sign("two", number);
        assertThat(version("one", number).signedBy()).isNotNull();
        assertThat(officer("one", () -> versions.inForce().orElseThrow().number()))
                .isEqualTo(number);
        Long revision = version("one", number).revision();
        assertThat(refusalOf(() -> officer("two", () -> {
                    versions.change(number, revision, RuleSet.PACK, "Sneaked in");
                    return true;
                })))
                .isEqualTo(new RuleVersionRefusal.VersionSignedOff(number, "changed"));
        assertThat(refusalOf(() -> officer("two", () -> {
                    versions.delete(number);
                    return true;
                })))
                .isEqualTo(new RuleVersionRefusal.VersionSignedOff(number, "deleted"));
    }

    @Test
    void a_draft_changed_after_it_was_read_is_not_signed_off() {
        int number = written(FEW_CHANGES);
        Long read = version("two", number).revision();
        officer("one", () -> {
            versions.change(number, read, FEW_CHANGES.with(Rule.HIGH_RISK, 5), "More");
            return true;
        });
        assertThatThrownBy(() -> officer("two", () -> {
                    versions.signOff(number, read);
                    return true;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void what_is_wrong_with_a_version_is_said_in_full() {
        assertThat(refusalOf(() -> officer("one", () -> versions.write(RuleSet.PACK.with(Rule.FEEDER, 1_001), " "))))
                .isInstanceOf(RuleVersionRefusal.RulesToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("Feeder pathways: enter points from 0 to 1,000", "Add a feeder pathway", "Say why");
    }

    @Test
    void a_run_freezes_its_rules_and_keeps_to_the_published_plan_where_it_can() {
        AcademicYear entry = AcademicYear.of(java.time.LocalDate.now()).next();
        UUID base = officer(
                "one", () -> starts.start(entry, new RunRequest("Base", Profile.BOROUGH_FIRST, null, 60, null, 1)));
        ended(base);
        officer("one", () -> {
            publishing.publish(base);
            return true;
        });
        // travel alone counts, so that without the rule many would move
        RuleSet travel = RuleSet.of(new Weights(0, 100, 0, 0));
        RunSummary free = run(entry, written(travel));
        int number = written(travel.with(Rule.DISRUPTION, 1_000));
        RunSummary steady = run(entry, number);
        Map<String, String> published = places(base);
        long movedFree = moved(published, places(free.id()));
        long movedSteady = moved(published, places(steady.id()));
        assertThat(movedSteady).isLessThan(movedFree);
        assertThat(steady.endedBy()).isEqualTo("proven");
        assertThat(steady.isSigned()).isFalse();

        officer("one", () -> {
            versions.delete(number);
            return true;
        });
        RunResult result = officer("one", () -> runs.result(steady.id()).orElseThrow());
        assertThat(result.book()).isEqualTo(travel.with(Rule.DISRUPTION, 1_000));
        assertThat(result.findings()).hasSize((int) movedSteady);
        assertThat(result.standings()).allMatch(standing -> standing.isProven());
        WeightedRules rules = WeightedRules.of(result.assessment().problem()).orElseThrow();
        assertThat(rules.background().published()).isEqualTo(published);
        assertThat(rules.background().residents()).isNotEmpty();
        assertThat(rules.background().current()).isNotEmpty();
        assertThat(refusalOf(() -> officer("one", () -> {
                    runs.delete(base);
                    return true;
                })))
                .isEqualTo(new MatchingRefusal.PublishedPlanDeleted());
        officer("one", () -> {
            publishing.withdraw(base);
            return true;
        });
    }

    @Test
    void a_run_with_rules_about_groups_keeps_the_hard_rules_and_says_what_is_proven() {
        AcademicYear entry = AcademicYear.of(java.time.LocalDate.now()).next();
        RuleSet book =
                RuleSet.PACK.with(Rule.AGE_PEERS, 100).with(Rule.HIGH_RISK, 200).with(Rule.SCHOOL_LOAD, 20);
        int number = written(book);
        RunSummary run = ended(officer(
                "one", () -> starts.start(entry, new RunRequest("Groups", Profile.BOROUGH_FIRST, number, 5, null, 1))));
        RunResult result = officer("one", () -> runs.result(run.id()).orElseThrow());
        assertThat(result.assessment().faults()).isEmpty();
        assertThat(result.findings()).isNotEmpty();
        assertThat(result.standings()).hasSize(3);
        assertThat(result.standings().subList(0, 2)).allMatch(standing -> standing.isProven());
        assertThat(result.standings().get(2).bound())
                .isLessThanOrEqualTo(result.standings().get(2).value());
        assertThat(result.placeValues().bottlenecks()).isEmpty();
    }

    private RunSummary run(AcademicYear entry, int number) {
        return ended(officer(
                "one", () -> starts.start(entry, new RunRequest("Few", Profile.BOROUGH_FIRST, number, 60, null, 1))));
    }

    private Map<String, String> places(UUID id) {
        Assessment assessment =
                officer("one", () -> runs.result(id).orElseThrow()).assessment();
        return assessment.answer().places();
    }

    private static long moved(Map<String, String> before, Map<String, String> after) {
        return List.copyOf(before.keySet()).stream()
                .filter(id -> after.get(id) != null && !before.get(id).equals(after.get(id)))
                .count();
    }
}
