package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;

/**
 * Prints how long it takes to choose projects, on invented boroughs. Run by {@code ./throughline benchmark plan};
 * nothing here passes or fails.
 */
public final class PlanBenchmark {

    private PlanBenchmark() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.OFF);
        print(
                "problem                       projects  affordable  seconds  unplaced    out        annual  proven, rows");
        int pupils = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        for (int seed = 1; seed <= 3; seed++) {
            for (int projects : new int[] {9, 30}) {
                plan(
                        "one cost a provision",
                        movable(GeneratedProblems.borough(seed, pupils, 60, 0.03)),
                        projects,
                        seed);
                plan(
                        "limits that cross",
                        movable(GeneratedProblems.overlapping(seed, pupils, 60, 0.03)),
                        projects,
                        seed);
                plan("a cost each pair", travelling(GeneratedProblems.borough(seed, pupils, 60, 0.03)), projects, seed);
                plan("both", travelling(GeneratedProblems.overlapping(seed, pupils, 60, 0.03)), projects, seed);
            }
        }
    }

    /** The same with nobody kept, so that every provision can be a project. */
    private static Problem movable(Problem problem) {
        return problem.with(
                problem.pupils().stream()
                        .map(pupil -> new PupilBuilder(pupil).keep(null).build())
                        .toList(),
                problem.limits());
    }

    /** The same where each pupil costs what the way costs, too, so that no two are alike. */
    private static Problem travelling(Problem problem) {
        Problem free = movable(problem);
        List<PairCost> costs = new ArrayList<>();
        for (Pupil pupil : free.pupils()) {
            for (Provision provision : free.eligible(pupil)) {
                long way = Math.max(0, Points.travelMetres(pupil, provision));
                costs.add(PairCost.of(
                        pupil.id(), provision.id(), provision.annualCost().add(BigDecimal.valueOf(way * 4 / 10))));
            }
        }
        return new Problem(free.pupils(), free.provisions(), free.limits(), costs);
    }

    private static void plan(String name, Problem problem, int most, int seed) {
        List<Project> projects = GeneratedProjects.of(problem, most, seed);
        PlanRequest request = new PlanRequest(
                problem,
                projects,
                BigDecimal.valueOf(100_000L * most),
                PlanRequest.Aim.BOROUGH,
                Duration.ofSeconds(most > 10 ? 120 : 20));
        long start = System.nanoTime();
        PlanResult result = Planning.run(request, () -> false);
        print(String.format(
                Locale.ROOT,
                "%-29s %8d %11d %8.1f %9d %6d %13s  %s, %d of %d",
                name,
                projects.size(),
                result.options().size() - 1,
                (System.nanoTime() - start) / 1e9,
                result.best().unplaced(),
                result.best().outOfBorough(),
                result.best().annual().toPlainString(),
                result.isProven() ? "yes" : "no",
                result.options().stream().filter(PlanOption::isProven).count(),
                result.options().size()));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
