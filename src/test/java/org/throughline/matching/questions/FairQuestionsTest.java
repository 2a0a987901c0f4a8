package org.throughline.matching.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobProgress;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunResult;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.questions.ChangesQuestion.Change;
import org.throughline.matching.questions.ChangesQuestion.Kind;
import org.throughline.shared.NeedType;

/** What would change a child's place, whether a plan is fair, and what shorter journeys cost. */
class FairQuestionsTest {

    private static final Problem BOROUGH = GeneratedProblems.borough(41, 70, 12, 0.1);

    private static JobProgress progress() {
        return new JobProgress(percent -> true, () -> false);
    }

    private static RunResult planned(Problem problem, Map<String, String> places) {
        RunResult run = RunFixture.aRun().planned(RunFixture.PLAN, Map.of());
        return new RunResult(
                run.run(),
                Assessment.of(problem, new Answer(places)),
                run.proof(),
                run.placeValues(),
                run.names(),
                Map.of(),
                run.trial());
    }

    private static RunResult best(Problem problem) {
        return planned(
                problem,
                ExactCore.run(
                                ExactRequest.of(
                                        problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, Duration.ofSeconds(20)),
                                ExactListener.stoppedBy(() -> false))
                        .answer()
                        .places());
    }

    private static <T> T answered(RunQuestion<T> question, RunResult before) {
        return question.read(question.calculate(before, progress()), before);
    }

    private static ChangesQuestion.Changes changes(String child, RunResult before) {
        return answered(new ChangesQuestion(child), before);
    }

    private static Change of(ChangesQuestion.Changes changes, Kind kind) {
        return changes.each().stream()
                .filter(change -> change.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_more_place_or_another_childs_move_would_give_ann_the_first_choice() {
        ChangesQuestion.Changes changes = changes("ANN", planned(RunFixture.THREE, RunFixture.PLAN));
        assertThat(changes.isComplete()).isTrue();
        Change place = of(changes, Kind.CHANGE);
        assertThat(place.provision().id()).isEqualTo("NEAR");
        assertThat(place.places()).isEqualTo(1);
        assertThat(place.limits())
                .singleElement()
                .satisfies(limit -> assertThat(limit.ncYearFrom()).isEqualTo(7));
        Change moving = of(changes, Kind.OTHERS_MOVE);
        assertThat(Objects.requireNonNull(moving.outcome()).difference().moved())
                .extracting(move -> move.second().pupil().id() + " "
                        + move.second().provision().id())
                .containsExactlyInAnyOrder("ANN NEAR", "BEN FAR");
    }

    @Test
    void a_child_at_the_first_choice_needs_no_change() {
        assertThat(changes("BEN", planned(RunFixture.THREE, RunFixture.PLAN)).each())
                .isEmpty();
    }

    @Test
    void an_exclusion_that_keeps_the_child_out_is_named_as_the_change() {
        Problem excluded = RunFixture.THREE.with(
                List.of(Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                        .preferences("NEAR", "FAR")
                        .excluded("NEAR")
                        .build()),
                RunFixture.THREE.limits());
        Change change = of(changes("ANN", planned(excluded, Map.of("ANN", "FAR"))), Kind.CHANGE);
        assertThat(change.lifted()).isEqualTo(Refusal.EXCLUDED);
        assertThat(change.places()).as("there is room").isZero();
        assertThat(Objects.requireNonNull(change.outcome()).pounds()).isEqualByComparingTo("-10950");
    }

    @Test
    void what_a_rule_forbids_no_number_of_places_changes() {
        Problem young = RunFixture.THREE.with(
                List.of(Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                        .preferences("NEAR", "FAR")
                        .requires("POOL")
                        .build()),
                RunFixture.THREE.limits());
        Change change = of(changes("ANN", planned(young, Map.of())), Kind.RULED_OUT);
        assertThat(change.lifted()).isEqualTo(Refusal.FEATURE);
        assertThat(change.outcome()).isNull();
    }

    @Test
    void what_is_said_to_be_enough_is_enough_when_the_plan_is_calculated_again() {
        RunResult before = best(BOROUGH);
        int enough = 0;
        List<Placement> contested = before.assessment().placements().stream()
                .filter(Placement::contested)
                .limit(25)
                .toList();
        assertThat(contested).isNotEmpty();
        for (Placement placement : contested) {
            String child = placement.pupil().id();
            for (Change change : changes(child, before).each()) {
                if (change.kind() == Kind.CHANGE) {
                    RunResult after = Objects.requireNonNull(change.outcome()).after();
                    assertThat(after.assessment().answer().places().get(child))
                            .isEqualTo(change.provision().id());
                    assertThat(after.assessment().faults()).isEmpty();
                    enough++;
                }
            }
        }
        assertThat(enough).isPositive();
    }

    @Test
    void fairness_is_read_as_it_was_found() {
        Problem crossed = RunFixture.THREE.with(
                List.of(
                        Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                                .preferences("NEAR")
                                .build(),
                        Pupil.builder("BEN", 7, 2027, NeedType.ASD)
                                .preferences("FAR")
                                .build()),
                RunFixture.THREE.limits());
        FairnessQuestion.Fairness fairness =
                answered(new FairnessQuestion(), planned(crossed, Map.of("ANN", "FAR", "BEN", "NEAR")));
        assertThat(fairness.areAllExchanges()).isTrue();
        assertThat(fairness.exchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.moves())
                        .extracting(move -> move.from().id() + move.to().id())
                        .containsExactlyInAnyOrder("FARNEAR", "NEARFAR"));
        assertThat(fairness.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.holder().id()).isEqualTo("BEN"));
        assertThat(fairness.claimsInAll()).isEqualTo(1);
    }

    @Test
    void along_the_frontier_journeys_get_shorter_children_leave_the_borough_and_nobody_more_is_left_out() {
        FrontierQuestion.Frontier frontier = answered(new FrontierQuestion(), best(BOROUGH));
        assertThat(frontier.steps()).hasSizeBetween(2, FrontierQuestion.PLANS);
        FrontierQuestion.Step before = frontier.steps().getFirst();
        assertThat(before.most()).isNull();
        for (FrontierQuestion.Step step :
                frontier.steps().subList(1, frontier.steps().size())) {
            assertThat(step.longest()).isLessThanOrEqualTo(before.longest());
            assertThat(FrontierQuestion.minutesUp(step.longest(), frontier.speed()))
                    .isLessThanOrEqualTo(Objects.requireNonNull(step.most()));
            assertThat(step.totals().outOfBorough())
                    .isGreaterThanOrEqualTo(before.totals().outOfBorough());
            assertThat(step.totals().unplaced())
                    .isLessThanOrEqualTo(before.totals().unplaced());
            assertThat(step.isProven()).isTrue();
            before = step;
        }
    }

    @Test
    void a_limit_on_minutes_takes_no_place_that_goes_on() {
        Problem problem = GeneratedProblems.withFamilies(BOROUGH, 9, 0.5, 0);
        Problem within = FrontierQuestion.within(problem, 1, 30);
        assertThat(within.pupils())
                .filteredOn(Pupil::isSafe)
                .isNotEmpty()
                .allSatisfy(pupil -> assertThat(within.eligible(pupil))
                        .anyMatch(place -> place.id().equals(pupil.stayAt())));
    }
}
