package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.OpeningRequest;
import org.throughline.matching.exact.OpeningSearch.Choice;
import org.throughline.matching.exact.OpeningSearch.Proven;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.FurtherRules;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Problem;

/** A request in the whole numbers of the exact core, and what the core says in pounds. */
final class PlanMoney {

    private final PlanRequest request;
    private final Money annual;
    private final Money capital;

    PlanMoney(PlanRequest request) {
        this.request = request;
        List<BigDecimal> amounts = new ArrayList<>();
        request.projects().forEach(project -> amounts.add(project.fixed()));
        request.problem().provisions().forEach(provision -> amounts.add(provision.annualCost()));
        request.problem().pairCosts().forEach(cost -> amounts.add(cost.annualCost()));
        annual = new Money(amounts);
        capital = new Money(request.projects().stream().map(Project::capital).toList());
    }

    /** A problem whose points are pounds, and whose borough is everywhere where only pounds are asked for. */
    Problem priced(Problem problem) {
        Problem seen = request.aim() == PlanRequest.Aim.COST ? problem.allInBorough() : problem;
        return seen.with(FurtherRules.ofPairs(
                (pupil, provision) -> annual.units(problem.annualCost(pupil, problem.provision(provision.id())))));
    }

    /** What projects cost whoever comes, in units. */
    long fixed(Set<String> projects) {
        return request.projects().stream()
                .filter(project -> projects.contains(project.id()))
                .mapToLong(project -> annual.units(project.fixed()))
                .sum();
    }

    /** Whether the budgets allow these projects and none of them excludes another. */
    boolean isAllowed(Set<String> projects) {
        List<Project> chosen = request.projects().stream()
                .filter(project -> projects.contains(project.id()))
                .toList();
        List<String> alternatives = chosen.stream()
                .map(Project::alternative)
                .filter(word -> !word.isBlank())
                .toList();
        return alternatives.size() == Set.copyOf(alternatives).size()
                && IntStream.range(0, request.budgets().size())
                        .allMatch(period -> chosen.stream()
                                        .filter(project -> request.pays(period, project))
                                        .map(Project::capital)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(request.room(period))
                                <= 0);
    }

    /** The request as the exact core takes it. */
    OpeningRequest openings() {
        int periods = request.budgets().size();
        return new OpeningRequest(
                priced(request.problem()),
                request.projects().stream()
                        .map(project -> opening(project, periods))
                        .toList(),
                IntStream.range(0, periods)
                        .mapToObj(period -> budget(request.room(period)))
                        .toList());
    }

    private OpeningRequest.Opening opening(Project project, int periods) {
        long units = capital.units(project.capital());
        return new OpeningRequest.Opening(
                project.id(),
                project.alternative(),
                project.provisions(),
                IntStream.range(0, periods)
                        .mapToObj(period -> request.pays(period, project) ? units : 0L)
                        .toList(),
                units,
                annual.units(project.fixed()));
    }

    /** A budget in units, no more than all projects together, which is plenty. */
    private long budget(BigDecimal pounds) {
        BigDecimal all = request.projects().stream().map(Project::capital).reduce(BigDecimal.ZERO, BigDecimal::add);
        return capital.wholeUnits(pounds.min(all));
    }

    /** What was found, in pounds. */
    PlanResult result(Choice best, List<Choice> options, int asked, Proof proof, MarginalValues.Result placeValues) {
        Proven out = best.at(Level.OUT_OF_BOROUGH);
        List<PlanOption> ofEachSize = options.stream().map(this::option).toList();
        return new PlanResult(
                ofEachSize.stream()
                        .filter(option -> option.projects().equals(best.openings()))
                        .findFirst()
                        .orElseGet(() -> option(best)),
                ofEachSize,
                best.isProven(),
                best.at(Level.UNPLACED).bound(),
                request.aim() == PlanRequest.Aim.BOROUGH ? Long.valueOf(out.bound()) : null,
                annual.pounds(best.at(Level.POINTS).bound()),
                asked,
                new PlanResult.Placements(
                        Assessment.of(priced(request.with(best.openings())), best.answer()),
                        proof,
                        placeValues,
                        annual::pounds));
    }

    /** A set with its capital and its pounds. */
    PlanOption option(Choice choice) {
        Assessment assessment = Assessment.of(request.with(choice.openings()), choice.answer());
        List<Project> chosen = request.projects().stream()
                .filter(project -> choice.openings().contains(project.id()))
                .toList();
        return new PlanOption(
                choice.openings(),
                assessment,
                chosen.stream().map(Project::capital).reduce(BigDecimal.ZERO, BigDecimal::add),
                Stream.concat(
                                Stream.of(assessment.annualCost()),
                                chosen.stream().map(Project::fixed))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                choice.isProven());
    }
}
