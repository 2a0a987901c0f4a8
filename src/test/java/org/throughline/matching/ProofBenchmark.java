package org.throughline.matching;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.matching.engine.AnswerCheck;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.solver.SearchRequest;

/**
 * Prints how long a proof takes, and how far the search alone gets without one. Run by {@code ./throughline benchmark
 * proof}, {@code large} (ten minutes), {@code guarantees} and {@code search}; nothing here passes or fails.
 */
public final class ProofBenchmark {

    private static final String HEADER =
            "pupils provisions    pairs profile           seconds  unplaced    out     points  proven";

    private ProofBenchmark() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.OFF);
        if (args.length > 0 && args[0].equals("search")) {
            search();
        } else if (args.length > 0 && args[0].equals("guarantees")) {
            guarantees();
        } else if (args.length > 0 && args[0].equals("large")) {
            print(HEADER);
            proof(GeneratedProblems.overlapping(1, 20_000, 600, 0.03), Profile.BOROUGH_FIRST);
            proof(GeneratedProblems.oneYear(1, 640_000, 3_000), Profile.BOROUGH_FIRST);
        } else {
            proof();
        }
    }

    private static void proof() {
        print(HEADER);
        for (int[] size : new int[][] {{320, 45, 5}, {2_000, 60, 5}, {6_000, 180, 3}}) {
            Problem problem = GeneratedProblems.overlapping(1, size[0], size[1], size[2] / 100.0);
            for (Profile profile : Profile.values()) {
                proof(problem, profile);
            }
        }
    }

    private static void proof(Problem problem, Profile profile) {
        long pairs = problem.pupils().stream()
                .filter(pupil -> !pupil.isKept())
                .mapToLong(pupil -> problem.eligible(pupil).size())
                .sum();
        MatchOutcome outcome =
                MatchEngine.run(SearchRequest.of(problem, profile, Duration.ofSeconds(285)), new MatchListener() {});
        print(String.format(
                Locale.ROOT,
                "%6d %10d %8d %-16s %8.1f %9d %6d %10d  %s",
                problem.pupils().size(),
                problem.provisions().size(),
                pairs,
                profile.key(),
                outcome.took().toMillis() / 1000.0,
                outcome.objective().unplaced(),
                outcome.objective().outOfBorough(),
                outcome.objective().points(),
                outcome.proof().standings(outcome.objective()).stream()
                        .filter(Proof.Standing::isProven)
                        .map(standing -> standing.level().key())
                        .toList()));
    }

    /** The check of the guarantees after each run of a country-like problem; the first times are of a cold machine. */
    private static void guarantees() {
        Problem problem = GeneratedProblems.withFamilies(GeneratedProblems.oneYear(3, 20_000, 600), 4, 0.2, 0.1);
        MatchOutcome outcome = MatchEngine.runCoreAlone(
                SearchRequest.of(problem, Profile.BOROUGH_FIRST, Duration.ofSeconds(120)), new MatchListener() {});
        print("pupils provisions limits  run seconds  check milliseconds");
        for (int time = 0; time < 6; time++) {
            long begin = System.nanoTime();
            GuaranteeReport report = AnswerCheck.of(Assessment.of(problem, outcome.answer()), Weights.DEFAULT);
            print(String.format(
                    Locale.ROOT,
                    "%6d %10d %6d %12.1f %19d  %s",
                    problem.pupils().size(),
                    problem.provisions().size(),
                    problem.limits().size(),
                    outcome.took().toMillis() / 1000.0,
                    (System.nanoTime() - begin) / 1_000_000,
                    report.verdict()));
        }
    }

    private static void search() {
        Problem problem = GeneratedProblems.borough(3, 2_000, 60, 0.05);
        MatchOutcome best = MatchEngine.run(
                SearchRequest.of(problem, Profile.BOROUGH_FIRST, Duration.ofSeconds(120)), new MatchListener() {});
        print("exact: " + best.objective() + " after " + best.took().toMillis() / 1000.0 + " s, proven "
                + best.proof().isComplete(best.objective()));
        print("seed  optimum of out of borough after   points gap after 10 s   after 30 s");
        for (int seed = 0; seed < 10; seed++) {
            Follow follow = new Follow(best.objective());
            MatchOutcome alone = MatchEngine.runSearchAlone(
                    SearchRequest.of(problem, Profile.BOROUGH_FIRST, Duration.ofSeconds(30))
                            .withSeed(seed),
                    follow);
            print(String.format(
                    Locale.ROOT,
                    "%4d %30s %22.2f %% %10.2f %%",
                    seed,
                    follow.reached == null ? "never" : follow.reached.toMillis() / 1000.0 + " s",
                    gap(follow.atTen, best.objective()),
                    gap(alone.objective(), best.objective())));
        }
    }

    private static double gap(Totals found, Totals best) {
        return 100.0 * (found.points() - best.points()) / best.points();
    }

    private static void print(String line) {
        System.out.println(line);
    }

    /** Notes when the levels before the points are at their best, and how things stand after ten seconds. */
    private static final class Follow implements MatchListener {

        private final Totals best;
        private Duration reached;
        private Totals atTen = Totals.ZERO;

        Follow(Totals best) {
            this.best = best;
        }

        @Override
        public void improved(Duration elapsed, Totals objective, Supplier<Answer> answer) {
            boolean isBest = objective.unplaced() == best.unplaced() && objective.outOfBorough() == best.outOfBorough();
            if (isBest && reached == null) {
                reached = elapsed;
            }
            if (elapsed.toSeconds() < 10) {
                atTen = objective;
            }
        }
    }
}
