package org.throughline.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;

class MarginalValuesTest {

    private static final int PACKS = 50;
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_value_is_the_difference_of_two_full_solves(Profile profile) {
        int looked = 0;
        for (long seed = 0; seed < PACKS; seed++) {
            Problem problem = problem(seed);
            ExactResult best = solve(problem, profile);
            Assessment assessment = Assessment.of(problem, best.answer());
            MarginalValues.Result result =
                    MarginalValues.of(assessment, profile, Weights.DEFAULT, best.proof(), ENOUGH, ExactListener.NONE);
            assertThat(result.isComplete()).as("pack %d", seed).isTrue();
            List<Bottleneck> expected = new ArrayList<>();
            for (Key key : full(assessment)) {
                Totals saved = best.objective()
                        .minus(solve(with(problem, key), profile).objective());
                if (profile.levels().stream().anyMatch(level -> saved.at(level) != 0)) {
                    expected.add(new Bottleneck(key.provisionId(), key.from(), key.to(), saved));
                }
                looked++;
            }
            assertThat(result.bottlenecks()).as("pack %d", seed).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(result.bottlenecks())
                    .isSortedAccordingTo((left, right) -> profile.bestFirst().compare(right.saved(), left.saved()));
        }
        assertThat(looked).isGreaterThan(500);
    }

    private static Problem problem(long seed) {
        Problem borough = GeneratedProblems.overlapping(seed, 40, 10, 0.2);
        return switch ((int) (seed % 4)) {
            case 0 -> GeneratedProblems.tiny(seed);
            case 1 -> GeneratedProblems.tinyWithFamilies(seed);
            case 2 -> GeneratedProblems.withFamilies(borough, seed, 0.3, 0.2);
            default -> borough;
        };
    }

    private record Key(String provisionId, Integer from, Integer to) {}

    /** The groups of limits with a full row, and their provisions, by the words of the format. */
    private static List<Key> full(Assessment assessment) {
        List<Key> keys = assessment.limitUses().stream()
                .filter(use -> use.free() <= 0)
                .map(use -> new Key(
                        use.limit().provisionId(),
                        use.limit().ncYearFrom(),
                        use.limit().ncYearTo()))
                .distinct()
                .toList();
        List<Key> all = new ArrayList<>(keys);
        keys.stream().map(Key::provisionId).distinct().forEach(id -> all.add(new Key(id, null, null)));
        return all;
    }

    private static Problem with(Problem problem, Key key) {
        List<PlaceLimit> limits = problem.limits().stream()
                .map(limit -> limit.provisionId().equals(key.provisionId())
                                && (key.from() == null
                                        || Objects.equals(key.from(), limit.ncYearFrom())
                                                && Objects.equals(key.to(), limit.ncYearTo()))
                        ? new PlaceLimit(
                                limit.provisionId(),
                                limit.academicYear(),
                                limit.ncYearFrom(),
                                limit.ncYearTo(),
                                limit.places() + 1)
                        : limit)
                .toList();
        return new Problem(problem.pupils(), problem.provisions(), limits, problem.pairCosts());
    }

    private static ExactResult solve(Problem problem, Profile profile) {
        ExactResult result =
                ExactCore.run(ExactRequest.of(problem, profile, Weights.DEFAULT, ENOUGH), ExactListener.NONE);
        assertThat(result.proof().isComplete(result.objective())).isTrue();
        Optional<Proof.Standing> first = result.proof().standing(Level.UNPLACED, result.objective());
        assertThat(first).isPresent();
        return result;
    }
}
