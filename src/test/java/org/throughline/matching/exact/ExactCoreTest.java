package org.throughline.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.matching.certificate.CertificateCheck;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.solver.ExhaustiveSearch;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

class ExactCoreTest {

    private static final int PROBLEMS = 300;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_answer_equals_exhaustive_search_and_is_proven(Profile profile) {
        equalsExhaustiveSearch(profile, GeneratedProblems::tiny);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void with_places_that_go_on_and_siblings_it_equals_exhaustive_search_and_is_proven(Profile profile) {
        equalsExhaustiveSearch(profile, GeneratedProblems::tinyWithFamilies);
    }

    private static void equalsExhaustiveSearch(Profile profile, LongFunction<Problem> problems) {
        List<String> differences = new ArrayList<>();
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = problems.apply(seed);
            ExactResult result = solve(problem, profile, true);
            Assessment assessment = Assessment.of(problem, result.answer());
            assertThat(assessment.faults()).as("faults of problem %d", seed).isEmpty();
            Totals best = ExhaustiveSearch.best(problem, profile);
            if (profile.bestFirst().compare(assessment.totals(), best) != 0
                    || !result.proof().isComplete(result.objective())) {
                differences.add(seed + ": " + assessment.totals() + " but best is " + best + ", "
                        + result.proof().standings(result.objective()));
            }
            assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, result.proof()))
                    .as("certificate of problem %d", seed)
                    .isEmpty();
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void without_native_code_a_plan_keeps_the_rules_and_no_bound_is_above_the_best(Profile profile) {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = GeneratedProblems.tiny(seed);
            ExactResult result = solve(problem, profile, false);
            assertThat(result.proof().isRelaxation()).isTrue();
            assertThat(Assessment.of(problem, result.answer()).faults()).isEmpty();
            Totals best = ExhaustiveSearch.best(problem, profile);
            for (Proof.Standing standing : result.proof().standings(best)) {
                assertThat(standing.bound())
                        .as("%s of problem %d", standing.level(), seed)
                        .isLessThanOrEqualTo(best.at(standing.level()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_borough_with_nested_limits_is_a_flow_and_proven_without_native_code(Profile profile) {
        Problem problem = GeneratedProblems.borough(1, 320, 45, 0);
        ExactResult result = solve(problem, profile, false);
        assertThat(result.proof().isComplete(result.objective())).isTrue();
        assertProvenBy(problem, result);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_borough_with_places_that_go_on_and_siblings_is_proven(Profile profile) {
        Problem problem = GeneratedProblems.withFamilies(GeneratedProblems.overlapping(7, 320, 45, 0.1), 7, 0.1, 0.1);
        ExactResult result = solve(problem, profile, true);
        assertThat(result.proof().standings(result.objective())).allMatch(Proof.Standing::isProven);
        assertProvenBy(problem, result);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_borough_with_crossing_limits_and_pupils_kept_apart_is_proven(Profile profile) {
        Problem problem = GeneratedProblems.overlapping(2, 320, 45, 0.1);
        ExactResult result = solve(problem, profile, true);
        assertThat(result.proof().standings(result.objective())).allMatch(Proof.Standing::isProven);
        assertProvenBy(problem, result);
    }

    @Test
    void weights_change_what_is_proven() {
        Problem problem = GeneratedProblems.overlapping(3, 120, 20, 0.1);
        Weights weights = new Weights(3, 0, 2, 7);
        ExactResult result =
                ExactCore.run(ExactRequest.of(problem, Profile.BOROUGH_FIRST, weights, ENOUGH), ExactListener.NONE);
        Assessment assessment = Assessment.of(problem, result.answer());
        assertThat(result.objective().points()).isEqualTo(assessment.points(weights));
        assertThat(result.proof().isComplete(result.objective())).isTrue();
        assertThat(CertificateCheck.faults(assessment, weights, result.proof())).isEmpty();
        assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, result.proof()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {100_000_000, 100_000_000_000L, 10_000_000_000_000L})
    void points_of_many_digits_are_proven(long most) {
        Problem problem = GeneratedProblems.overlapping(2, 320, 45, 0.1)
                .with(FurtherRules.ofPairs((pupil, provision) -> Math.floorMod(
                                        31 * pupil.id().hashCode()
                                                + 17 * provision.id().hashCode(),
                                        997)
                                * (most / 997)
                        + Math.floorMod(provision.id().hashCode(), 89)));
        ExactResult result = solve(problem, Profile.BOROUGH_FIRST, true);
        Assessment assessment = Assessment.of(problem, result.answer());
        assertThat(assessment.faults()).isEmpty();
        assertThat(result.objective().points())
                .isEqualTo(assessment.objective(Weights.DEFAULT).points());
        assertThat(result.proof().isComplete(result.objective())).isTrue();
        assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, result.proof()))
                .isEmpty();
    }

    @Test
    void points_that_cannot_be_added_up_are_refused_with_what_to_do() {
        // three levels: four times the points of a pupil, sixteen times over for prices, for one pupil more than asked
        long limit = Long.MAX_VALUE / (4 * 16 * 2);
        assertThat(solve(onePupil(limit - limit / 100), Profile.BOROUGH_FIRST, true)
                        .objective()
                        .points())
                .isEqualTo(limit - limit / 100);
        assertThatThrownBy(() -> solve(onePupil(limit + limit / 100), Profile.BOROUGH_FIRST, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Points are too high to be added up: 1 pupils with up to " + (limit + limit / 100)
                        + " points each. Lower the costs of pupils or the weights, or ask for fewer pupils at once");
    }

    private static Problem onePupil(long points) {
        return new Problem(
                        List.of(Pupil.builder("p", 7, 2027, NeedType.ASD).build()),
                        List.of(Provision.builder("V", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                                .build()),
                        List.of(),
                        List.of())
                .with(FurtherRules.ofPairs((pupil, provision) -> points));
    }

    @Test
    void the_same_problem_gives_the_same_answer() {
        Problem problem = GeneratedProblems.overlapping(4, 320, 45, 0.1);
        assertThat(solve(problem, Profile.BOROUGH_FIRST, true).answer())
                .isEqualTo(solve(problem, Profile.BOROUGH_FIRST, true).answer());
    }

    @Test
    void a_price_that_was_changed_is_found() {
        Problem problem = GeneratedProblems.borough(5, 120, 20, 0);
        ExactResult result = solve(problem, Profile.BOROUGH_FIRST, true);
        Assessment assessment = Assessment.of(problem, result.answer());
        List<Proof.LevelProof> levels = new ArrayList<>(result.proof().levels());
        Proof.LevelProof points = levels.removeLast();
        assertThat(points.level()).isEqualTo(Level.POINTS);
        Proof.LimitPrice price = points.limits().getFirst();
        List<Proof.LimitPrice> prices = new ArrayList<>(points.limits());
        prices.set(0, new Proof.LimitPrice(price.limit(), price.price() + 1_000_000));
        levels.add(new Proof.LevelProof(
                points.level(),
                points.scale(),
                points.factors(),
                prices,
                points.apart(),
                points.together(),
                points.sum(),
                null));
        assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, new Proof(levels, false)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("points: the certificate says ");
    }

    private static void assertProvenBy(Problem problem, ExactResult result) {
        Assessment assessment = Assessment.of(problem, result.answer());
        assertThat(assessment.faults()).isEmpty();
        assertThat(result.objective().points()).isEqualTo(assessment.totals().points());
        assertThat(result.objective().outOfBorough())
                .isEqualTo(assessment.totals().outOfBorough());
        assertThat(CertificateCheck.faults(assessment, Weights.DEFAULT, result.proof()))
                .isEmpty();
    }

    private static ExactResult solve(Problem problem, Profile profile, boolean nativeCode) {
        ExactRequest request = new ExactRequest(problem, profile, Weights.DEFAULT, ENOUGH, Long.MAX_VALUE, nativeCode);
        if (nativeCode) {
            assertThat(HighsModel.isThere()).isTrue();
        }
        return ExactCore.run(request, ExactListener.NONE);
    }
}
