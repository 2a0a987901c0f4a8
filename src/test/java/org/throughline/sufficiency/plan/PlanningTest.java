package org.throughline.sufficiency.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.ExhaustiveSearch;

/** The best set of projects, against a search through all of them. */
class PlanningTest {

    private static final long WEIGHT = 100_000_000L;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** A set and what it comes to, by trying everything. */
    private record Tried(Set<String> ids, long unplaced, long out, BigDecimal annual, BigDecimal capital) {

        static final Comparator<Tried> ORDER = Comparator.comparingLong(Tried::unplaced)
                .thenComparingLong(Tried::out)
                .thenComparing(Tried::annual)
                .thenComparingInt(tried -> tried.ids().size())
                .thenComparing(Tried::capital)
                .thenComparing(tried -> String.join("\n", new TreeSet<>(tried.ids())));
    }

    /** Pence so heavy that nothing else inside the points matters. */
    private static FurtherRules pence(Problem problem) {
        return FurtherRules.ofPairs((pupil, provision) -> WEIGHT
                * problem.annualCost(pupil, problem.provision(provision.id()))
                        .movePointRight(2)
                        .longValueExact());
    }

    private static List<Tried> everySet(PlanRequest request) {
        List<Tried> all = new ArrayList<>();
        List<Project> projects = request.projects();
        for (int mask = 0; mask < 1 << projects.size(); mask++) {
            Set<String> ids = new TreeSet<>();
            BigDecimal capital = BigDecimal.ZERO;
            BigDecimal fixed = BigDecimal.ZERO;
            for (int project = 0; project < projects.size(); project++) {
                if ((mask >> project & 1) == 1) {
                    ids.add(projects.get(project).id());
                    capital = capital.add(projects.get(project).capital());
                    fixed = fixed.add(projects.get(project).fixed());
                }
            }
            if (capital.compareTo(request.budget()) <= 0) {
                Problem open = request.with(ids);
                Problem seen = request.aim() == PlanRequest.Aim.COST ? open.allInBorough() : open;
                Totals best = ExhaustiveSearch.best(seen.with(pence(open)), Profile.BOROUGH_FIRST);
                all.add(new Tried(
                        ids,
                        best.unplaced(),
                        best.outOfBorough(),
                        BigDecimal.valueOf(best.points() / WEIGHT, 2).add(fixed),
                        capital));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void the_best_set_and_the_best_of_each_size_are_those_of_exhaustive_search(PlanRequest.Aim aim) {
        int severalSizes = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Problem problem = GeneratedProblems.tiny(seed);
            PlanRequest request = new PlanRequest(
                    problem, GeneratedProjects.of(problem, 4, seed), BigDecimal.valueOf(500_000), aim, LIMIT);
            List<Tried> all = everySet(request);
            Tried expected = all.stream().min(Tried.ORDER).orElseThrow();
            PlanResult result = Planning.run(request, () -> false);
            assertThat(result.isProven()).as("seed %d", seed).isTrue();
            assertThat(result.options()).as("seed %d", seed).contains(result.best());
            assertThat(result.best().projects()).as("seed %d", seed).isEqualTo(expected.ids());
            assertThat(result.best().annual()).as("seed %d", seed).isEqualByComparingTo(expected.annual());
            assertThat(result.best().unplaced()).isEqualTo(expected.unplaced());
            assertThat(result.annualBound()).isEqualByComparingTo(expected.annual());
            for (PlanOption option : result.options()) {
                Tried same = all.stream()
                        .filter(tried -> tried.ids().size() == option.projects().size())
                        .min(Tried.ORDER)
                        .orElseThrow();
                assertThat(option.projects()).as("seed %d", seed).isEqualTo(same.ids());
                assertThat(option.annual()).isEqualByComparingTo(same.annual());
            }
            int sizes = (int)
                    all.stream().map(tried -> tried.ids().size()).distinct().count();
            assertThat(result.options()).hasSize(sizes);
            severalSizes += sizes > 2 ? 1 : 0;
        }
        assertThat(severalSizes).isGreaterThan(60);
    }

    @Test
    void without_time_the_bounds_stay_true() {
        Problem problem = GeneratedProblems.borough(5, 120, 30, 0.02);
        List<Project> projects = GeneratedProjects.of(problem, 10, 5);
        PlanRequest hasty = new PlanRequest(
                problem, projects, BigDecimal.valueOf(1_000_000), PlanRequest.Aim.BOROUGH, Duration.ofMillis(1));
        PlanResult cut = Planning.run(hasty, () -> false);
        PlanResult whole = Planning.run(
                new PlanRequest(problem, projects, BigDecimal.valueOf(1_000_000), PlanRequest.Aim.BOROUGH, LIMIT),
                () -> false);
        assertThat(cut.isProven()).isFalse();
        assertThat(whole.isProven()).isTrue();
        assertThat(cut.unplacedBound()).isLessThanOrEqualTo(whole.best().unplaced());
        assertThat(cut.best().assessment().faults()).isEmpty();
        assertThat(whole.best().assessment().faults()).isEmpty();
        if (cut.outBound() != null) {
            assertThat(cut.outBound()).isLessThanOrEqualTo(whole.best().outOfBorough());
        }
    }

    @Test
    void a_provision_in_two_projects_is_refused() {
        Problem problem = GeneratedProblems.tiny(3);
        Project one = new Project("A", "", Set.of("x"), BigDecimal.ZERO, BigDecimal.ZERO);
        Project two = new Project("B", "", Set.of("x"), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThatThrownBy(() ->
                        new PlanRequest(problem, List.of(one, two), BigDecimal.ONE, PlanRequest.Aim.BOROUGH, LIMIT))
                .hasMessageContaining("one of them only");
    }

    @Test
    void money_is_exact_in_the_largest_unit_that_fits() {
        Money money = new Money(List.of(new BigDecimal("24150.50"), new BigDecimal("10000"), BigDecimal.ZERO));
        assertThat(money.units(new BigDecimal("24150.50"))).isEqualTo(48_301);
        assertThat(money.pounds(48_301)).isEqualByComparingTo("24150.50");
        assertThat(new Money(List.of()).units(BigDecimal.ZERO)).isZero();
    }
}
