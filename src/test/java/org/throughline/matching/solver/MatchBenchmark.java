package org.throughline.matching.solver;

import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;

/**
 * Prints what the search reaches on generated problems: 320 pupils and 45 provisions after 10 seconds, 2,000 and 60
 * after 30 seconds, three seeds each. Run by {@code ./throughline benchmark}; nothing here passes or fails.
 */
public final class MatchBenchmark {

    private MatchBenchmark() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.OFF);
        print("pupils provisions seed  seconds unplaced   out   points      steps steps/s");
        for (int seed = 0; seed < 3; seed++) {
            run(320, 45, 10, seed);
        }
        for (int seed = 0; seed < 3; seed++) {
            run(2_000, 60, 30, seed);
        }
    }

    private static void run(int pupils, int provisions, int seconds, int seed) {
        Problem problem = GeneratedProblems.borough(3, pupils, provisions, 0.05);
        SearchResult result = PlacementSearch.run(
                SearchRequest.of(problem, Profile.BOROUGH_FIRST, Duration.ofSeconds(seconds))
                        .withSeed(seed),
                SearchListener.NONE);
        Totals totals = Assessment.of(problem, result.answer()).totals();
        print(String.format(
                Locale.ROOT,
                "%6d %10d %4d %8.1f %8d %5d %8d %10d %7.0f",
                pupils,
                provisions,
                seed,
                result.took().toMillis() / 1000.0,
                totals.unplaced(),
                totals.outOfBorough(),
                totals.points(),
                result.steps(),
                result.steps() * 1000.0 / result.took().toMillis()));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
