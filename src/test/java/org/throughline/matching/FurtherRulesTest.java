package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.GeneratedRules;
import org.throughline.matching.rules.RuleGroup;
import org.throughline.matching.rules.RuleGroups;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.matching.solver.ExhaustiveSearch;
import org.throughline.matching.solver.SearchRequest;

/** Rules beyond the pack: they weigh, they never break anything, and everybody who counts them counts the same. */
class FurtherRulesTest {

    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private static MatchOutcome match(Problem problem, Profile profile, long steps) {
        return MatchEngine.run(SearchRequest.of(problem, profile, ENOUGH).withSteps(steps), new MatchListener() {});
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void random_rules_never_break_a_hard_rule_nor_worsen_an_earlier_level(Profile profile) {
        for (long seed = 0; seed < 25; seed++) {
            Problem plain = GeneratedProblems.overlapping(seed, 40, 10, 0.2);
            Problem ruled = GeneratedRules.any(plain, seed);
            MatchOutcome without = match(plain, profile, 400);
            MatchOutcome with = match(ruled, profile, 400);
            Assessment assessment = Assessment.of(ruled, with.answer());
            assertThat(assessment.faults()).as("faults of problem %d", seed).isEmpty();
            Totals scored = assessment.objective(Weights.DEFAULT);
            assertThat(profile.bestFirst().compare(with.objective(), scored))
                    .as("score %s and scorer %s of problem %d", with.objective(), scored, seed)
                    .isZero();
            for (Level level : profile.levels()) {
                if (level != Level.POINTS) {
                    assertThat(assessment.totals().at(level))
                            .as("%s of problem %d", level, seed)
                            .isEqualTo(Assessment.of(plain, without.answer())
                                    .totals()
                                    .at(level));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void rules_about_one_child_are_proven_to_the_last_point(Profile profile) {
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = GeneratedRules.aboutOneChild(GeneratedProblems.tiny(seed), seed);
            MatchOutcome outcome = match(problem, profile, 300);
            Totals best = ExhaustiveSearch.best(problem, profile);
            assertThat(profile.bestFirst().compare(outcome.objective(), best))
                    .as("problem %d: %s, best is %s", seed, outcome.objective(), best)
                    .isZero();
            assertThat(outcome.proof().isComplete(outcome.objective())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void with_rules_about_groups_no_bound_is_above_the_best_and_the_search_finds_the_best_of_small_problems(
            Profile profile) {
        List<String> missed = new ArrayList<>();
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = GeneratedRules.any(
                    seed % 2 == 0 ? GeneratedProblems.tiny(seed) : GeneratedProblems.tinyWithFamilies(seed), seed);
            MatchOutcome outcome = match(problem, profile, 300);
            Totals best = ExhaustiveSearch.best(problem, profile);
            for (Proof.Standing standing : outcome.proof().standings(best)) {
                assertThat(standing.bound())
                        .as("%s of problem %d", standing.level(), seed)
                        .isLessThanOrEqualTo(best.at(standing.level()));
            }
            if (profile.bestFirst().compare(outcome.objective(), best) != 0) {
                missed.add(seed + ": " + outcome.objective() + ", best is " + best);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void the_groups_of_the_search_count_what_the_definitions_say() {
        for (long seed = 0; seed < 200; seed++) {
            Problem plain = GeneratedProblems.overlapping(seed, 30, 6, 0);
            Problem problem = GeneratedRules.any(
                    seed % 2 == 0 ? plain : GeneratedProblems.withFamilies(plain, seed, 0.3, 0.2), seed);
            WeightedRules rules = WeightedRules.of(problem).orElseThrow();
            RuleGroups groups = new RuleGroups(problem, rules);
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, String> places = new HashMap<>();
            Map<RuleGroup, Integer> counts = new HashMap<>();
            for (Pupil pupil : problem.pupils()) {
                List<Provision> open =
                        pupil.keep() == null ? problem.eligible(pupil) : List.of(problem.provision(pupil.keep()));
                if (!open.isEmpty()) {
                    Provision provision = open.get(random.nextInt(open.size()));
                    places.put(pupil.id(), provision.id());
                    groups.of(pupil, provision).forEach(group -> counts.merge(group, 1, Integer::sum));
                }
            }
            long counted = counts.entrySet().stream()
                    .mapToLong(
                            group -> (long) rules.book().points(group.getKey().rule())
                                    * group.getKey().units(group.getValue()))
                    .sum();
            assertThat(counted).as("problem %d", seed).isEqualTo(rules.points(problem, new Answer(places)));
        }
    }
}
