package org.throughline.sufficiency.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.ExhaustiveSearch;

/** Projects that may open in one of several years, and what a set is worth in other futures, by trying everything. */
class YearsAndFuturesTest {

    private static final long WEIGHT = 100_000_000L;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SEEDS = 120;
    private static final List<BigDecimal> BUDGETS =
            List.of(BigDecimal.valueOf(150_000), BigDecimal.valueOf(250_000), BigDecimal.valueOf(150_000));

    /** A set and what it comes to, by trying every placement. */
    private record Tried(Set<String> ids, long unplaced, long out, BigDecimal annual, BigDecimal capital) {

        static final Comparator<Tried> BETTER = Comparator.comparingLong(Tried::unplaced)
                .thenComparingLong(Tried::out)
                .thenComparing(Tried::annual);
        static final Comparator<Tried> ORDER = BETTER.thenComparingInt(
                        tried -> tried.ids().size())
                .thenComparing(Tried::capital)
                .thenComparing(tried -> String.join("\n", new TreeSet<>(tried.ids())));
    }

    /** Up to six projects, two of each site, in one of three years each. */
    private static List<Project> projects(Problem problem, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Project> dated = new ArrayList<>();
        List<Project> some = GeneratedProjects.of(problem, 6, seed);
        for (int index = 0; index < some.size(); index++) {
            Project project = some.get(index);
            dated.add(new Project(
                    project.id(),
                    "",
                    project.provisions(),
                    project.capital(),
                    project.fixed(),
                    random.nextInt(BUDGETS.size()),
                    "site " + index / 2));
        }
        return dated;
    }

    private static PlanRequest request(long seed, boolean isCarried, PlanRequest.Aim aim) {
        Problem problem = GeneratedProblems.tiny(seed);
        return new PlanRequest(problem, projects(problem, seed), BUDGETS, isCarried, aim, LIMIT);
    }

    /** Written apart from what is tested: each year's spend against its budget, with what was left before. */
    private static boolean isAllowed(List<Project> chosen, boolean isCarried) {
        BigDecimal left = BigDecimal.ZERO;
        for (int year = 0; year < BUDGETS.size(); year++) {
            left = (isCarried ? left : BigDecimal.ZERO).add(BUDGETS.get(year));
            for (Project project : chosen) {
                left = project.period() == year ? left.subtract(project.capital()) : left;
            }
            if (left.signum() < 0) {
                return false;
            }
        }
        return chosen.stream().map(Project::alternative).distinct().count() == chosen.size();
    }

    private static List<Tried> everySet(PlanRequest request) {
        List<Tried> all = new ArrayList<>();
        List<Project> projects = request.projects();
        for (int mask = 0; mask < 1 << projects.size(); mask++) {
            List<Project> chosen = new ArrayList<>();
            for (int project = 0; project < projects.size(); project++) {
                if ((mask >> project & 1) == 1) {
                    chosen.add(projects.get(project));
                }
            }
            if (isAllowed(chosen, request.isCarried())) {
                all.add(tried(request, chosen));
            }
        }
        return all;
    }

    private static Tried tried(PlanRequest request, List<Project> chosen) {
        Set<String> ids = new TreeSet<>(chosen.stream().map(Project::id).toList());
        Problem open = request.with(ids);
        Problem seen = request.aim() == PlanRequest.Aim.COST ? open.allInBorough() : open;
        Problem priced = seen.with(FurtherRules.ofPairs((pupil, provision) -> WEIGHT
                * open.annualCost(pupil, open.provision(provision.id()))
                        .movePointRight(2)
                        .longValueExact()));
        Totals best = ExhaustiveSearch.best(priced, Profile.BOROUGH_FIRST);
        return new Tried(
                ids,
                best.unplaced(),
                best.outOfBorough(),
                chosen.stream()
                        .map(Project::fixed)
                        .reduce(BigDecimal.valueOf(best.points() / WEIGHT, 2), BigDecimal::add),
                chosen.stream().map(Project::capital).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @ParameterizedTest
    @EnumSource
    void which_project_in_which_year_is_what_trying_every_set_finds(PlanRequest.Aim aim) {
        int carriedHelps = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Tried apart = null;
            for (boolean isCarried : new boolean[] {false, true}) {
                PlanRequest request = request(seed, isCarried, aim);
                Tried expected = everySet(request).stream().min(Tried.ORDER).orElseThrow();
                PlanResult result = Planning.run(request, () -> false);
                assertThat(result.isProven()).as("seed %d", seed).isTrue();
                assertThat(result.best().projects())
                        .as("seed %d, carried %s", seed, isCarried)
                        .isEqualTo(expected.ids());
                assertThat(result.best().annual()).isEqualByComparingTo(expected.annual());
                assertThat(result.best().capital()).isEqualByComparingTo(expected.capital());
                carriedHelps += apart != null && Tried.BETTER.compare(expected, apart) < 0 ? 1 : 0;
                apart = expected;
            }
        }
        assertThat(carriedHelps)
                .as("seeds in which carrying over changes something")
                .isGreaterThan(5);
    }

    /** Another future of the same projects: some of the pupils are not there. */
    private static Problem future(Problem problem, long future) {
        SplittableRandom random = new SplittableRandom(future);
        Set<String> named = new TreeSet<>();
        problem.pupils().forEach(pupil -> {
            named.addAll(pupil.siblingWith());
            named.addAll(pupil.keepApart());
        });
        List<Pupil> there = problem.pupils().stream()
                .filter(pupil -> pupil.keep() != null || named.contains(pupil.id()) || random.nextInt(3) > 0)
                .toList();
        return new Problem(
                there,
                problem.provisions(),
                problem.limits(),
                problem.pairCosts().stream()
                        .filter(pair -> there.stream()
                                .anyMatch(pupil -> pair.key().pupilId().equals(pupil.id())))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_regret_of_a_set_in_other_futures_is_what_trying_every_set_in_each_finds(PlanRequest.Aim aim) {
        int regretted = 0;
        int asGood = 0;
        for (long seed = 1; seed <= SEEDS / 2; seed++) {
            PlanRequest middle = request(seed, true, aim);
            Set<String> chosen = Planning.run(middle, () -> false).best().projects();
            for (long future = 1; future <= 3; future++) {
                PlanRequest other = middle.forOthers(future(middle.problem(), seed * 10 + future));
                List<Tried> all = everySet(other);
                Tried best = all.stream().min(Tried.BETTER).orElseThrow();
                Tried own = all.stream()
                        .filter(tried -> tried.ids().equals(chosen))
                        .findFirst()
                        .orElseThrow();
                Regret regret = Regret.of(other, chosen, () -> false);
                assertThat(regret.isProven()).as("seed %d", seed).isTrue();
                assertThat(regret.unplaced()).as("seed %d", seed).isEqualTo(own.unplaced() - best.unplaced());
                assertThat(regret.pounds())
                        .as("seed %d", seed)
                        .isEqualByComparingTo(own.annual().subtract(best.annual()));
                assertThat(regret.isBest()).isEqualTo(Tried.BETTER.compare(own, best) == 0);
                if (aim == PlanRequest.Aim.BOROUGH) {
                    assertThat(regret.outOfBorough()).isEqualTo(own.out() - best.out());
                }
                regretted += regret.isBest() ? 0 : 1;
                asGood += regret.isBest() ? 1 : 0;
            }
        }
        assertThat(regretted).as("futures with another best set").isGreaterThan(5);
        assertThat(asGood).as("futures in which it is best").isGreaterThan(20);
    }

    @Test
    void a_regret_that_is_stopped_is_not_proven() {
        Problem problem = GeneratedProblems.borough(5, 120, 30, 0.02);
        PlanRequest request = new PlanRequest(
                problem,
                GeneratedProjects.of(problem, 10, 5),
                BigDecimal.valueOf(1_000_000),
                PlanRequest.Aim.BOROUGH,
                LIMIT);
        assertThat(Regret.of(request, Set.of(), () -> true).isProven()).isFalse();
    }
}
