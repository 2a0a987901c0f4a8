package org.throughline.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;

class TinyProblemsTest {

    private static final int PROBLEMS = 300;
    private static final int MANY = 1_500;
    private static final long STEPS = 2_000;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_answer_equals_exhaustive_search_at_every_level(Profile profile) {
        equalsExhaustiveSearch(profile, GeneratedProblems::tiny);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void with_places_that_go_on_and_siblings_it_equals_exhaustive_search(Profile profile) {
        equalsExhaustiveSearch(profile, GeneratedProblems::tinyWithFamilies);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    @Tag("long")
    void it_equals_exhaustive_search_on_many_more(Profile profile) {
        equalsExhaustiveSearch(profile, GeneratedProblems::tinyWithFamilies, PROBLEMS, MANY);
    }

    private static void equalsExhaustiveSearch(Profile profile, LongFunction<Problem> problems) {
        equalsExhaustiveSearch(profile, problems, 0, PROBLEMS);
    }

    private static void equalsExhaustiveSearch(
            Profile profile, LongFunction<Problem> problems, long first, long afterLast) {
        List<String> differences = new ArrayList<>();
        for (long seed = first; seed < afterLast; seed++) {
            Problem problem = problems.apply(seed);
            SearchResult result = PlacementSearch.run(
                    SearchRequest.of(problem, profile, Duration.ofMinutes(1)).withSteps(STEPS), SearchListener.NONE);
            Assessment assessment = Assessment.of(problem, result.answer());
            Totals best = ExhaustiveSearch.best(problem, profile);
            assertThat(assessment.faults()).as("faults of problem %d", seed).isEmpty();
            if (profile.bestFirst().compare(assessment.totals(), best) != 0) {
                differences.add(seed + ": " + assessment.totals() + " but best is " + best);
            }
        }
        assertThat(differences).isEmpty();
    }
}
