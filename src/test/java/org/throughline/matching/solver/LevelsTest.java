package org.throughline.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleSet;

/** The levels of a profile are lexicographic by construction: no number at a later level reaches an earlier one. */
class LevelsTest {

    private static final int PUPILS = 7;
    private static final Weights HEAVIEST = new Weights(Weights.MAX, Weights.MAX, Weights.MAX, Weights.MAX);

    private static HardMediumSoftLongScore score(ConstraintWeights weights, Totals totals) {
        return HardMediumSoftLongScore.ZERO
                .subtract(weights.unplaced().multiply(totals.unplaced()))
                .subtract(weights.preferenceNotMet().multiply(totals.preferenceNotMet()))
                .subtract(weights.outOfBorough().multiply(totals.outOfBorough()))
                .subtract(HardMediumSoftLongScore.ofSoft(totals.points()));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void scores_order_every_combination_of_totals_as_the_profile_does(Profile profile) {
        ConstraintWeights weights = ConstraintWeights.of(profile, HEAVIEST, RuleSet.PACK, PUPILS);
        Totals[] all = new Totals[(PUPILS + 1) * (PUPILS + 1) * (PUPILS + 1) * 2];
        int count = 0;
        for (int unplaced = 0; unplaced <= PUPILS; unplaced++) {
            for (int missed = 0; missed <= PUPILS; missed++) {
                for (int out = 0; out <= PUPILS; out++) {
                    all[count++] = new Totals(unplaced, missed, out, 0);
                    all[count++] = new Totals(unplaced, missed, out, Long.MAX_VALUE / 4);
                }
            }
        }
        for (Totals one : all) {
            for (Totals other : all) {
                int byProfile = Integer.signum(profile.bestFirst().compare(one, other));
                int byScore = -Integer.signum(score(weights, one).compareTo(score(weights, other)));
                if (byProfile != byScore) {
                    assertThat(byScore).as("%s and %s", one, other).isEqualTo(byProfile);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_totals_are_read_back_from_a_score(Profile profile) {
        ConstraintWeights weights = ConstraintWeights.of(profile, Weights.DEFAULT, RuleSet.PACK, PUPILS);
        Totals totals = new Totals(3, profile == Profile.BOROUGH_FIRST ? 0 : 5, 7, 12_345);
        assertThat(weights.totals(score(weights, totals))).isEqualTo(totals);
    }

    @Test
    void the_heaviest_weights_change_the_points_and_no_earlier_level() {
        var problem = GeneratedProblems.borough(11, 60, 12, 0);
        var request = SearchRequest.of(problem, Profile.BOROUGH_FIRST, Duration.ofMinutes(1))
                .withSteps(2_000);
        Totals usual = Assessment.of(
                        problem,
                        PlacementSearch.run(request, SearchListener.NONE).answer())
                .totals();
        Totals heavy = Assessment.of(
                        problem,
                        PlacementSearch.run(request.withWeights(HEAVIEST), SearchListener.NONE)
                                .answer())
                .totals();
        assertThat(heavy.unplaced()).isEqualTo(usual.unplaced());
        assertThat(heavy.outOfBorough()).isEqualTo(usual.outOfBorough());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_search_and_the_independent_scorer_count_alike(Profile profile) {
        Weights weights = new Weights(3, 0, 2, 5);
        for (long seed = 0; seed < 20; seed++) {
            var problem = GeneratedProblems.tiny(seed);
            SearchResult result = PlacementSearch.run(
                    SearchRequest.of(problem, profile, Duration.ofMinutes(1))
                            .withWeights(weights)
                            .withSteps(50),
                    SearchListener.NONE);
            Assessment assessment = Assessment.of(problem, result.answer());
            assertThat(result.objective().unplaced())
                    .isEqualTo(assessment.totals().unplaced());
            assertThat(result.objective().outOfBorough())
                    .isEqualTo(assessment.totals().outOfBorough());
            assertThat(result.objective().points()).as("seed %d", seed).isEqualTo(assessment.points(weights));
        }
    }

    @Test
    void a_copied_plan_is_independent_of_its_original() {
        var problem = GeneratedProblems.borough(1, 40, 10, 0.1);
        PlacementPlan plan = new PlanBuilder(problem).plan(Profile.BOROUGH_FIRST, Weights.DEFAULT, null);
        PlacementPlan copy = new PlacementPlan.Cloner().cloneSolution(plan);
        PlaceAssignment free = plan.getAssignments().stream()
                .filter(assignment -> !assignment.isPinned())
                .findFirst()
                .orElseThrow();
        int index = plan.getAssignments().indexOf(free);

        free.setProvision(free.getProvisions().getFirst());

        assertThat(copy.getAssignments().get(index).getProvision()).isNull();
        assertThat(copy.getAssignments().get(index).getPupilId()).isEqualTo(free.getPupilId());
    }

    @Test
    void one_more_place_never_makes_the_best_answer_of_a_tiny_problem_worse() {
        for (long seed = 0; seed < 60; seed++) {
            var problem = GeneratedProblems.tiny(seed);
            var roomier = new Problem(
                    problem.pupils(),
                    problem.provisions(),
                    problem.limits().stream()
                            .map(limit -> new PlaceLimit(
                                    limit.provisionId(),
                                    limit.academicYear(),
                                    limit.ncYearFrom(),
                                    limit.ncYearTo(),
                                    limit.places() + 1))
                            .toList(),
                    problem.pairCosts());
            assertThat(Profile.BOROUGH_FIRST
                            .bestFirst()
                            .compare(
                                    ExhaustiveSearch.best(roomier, Profile.BOROUGH_FIRST),
                                    ExhaustiveSearch.best(problem, Profile.BOROUGH_FIRST)))
                    .isLessThanOrEqualTo(0);
        }
    }
}
