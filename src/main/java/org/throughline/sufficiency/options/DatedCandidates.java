package org.throughline.sufficiency.options;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.outlook.PlanPounds;
import org.throughline.sufficiency.outlook.Supply;
import org.throughline.sufficiency.plan.Project;
import org.throughline.sufficiency.scenario.BoroughSupply;
import org.throughline.sufficiency.scenario.PlanningInputs;

/** Every candidate in every year in which it may open: as provision, as places and as a project. */
public final class DatedCandidates {

    private final List<Dated> all;
    private final PlanningInputs inputs;
    private final int entryYear;
    private final int years;

    /**
     * A candidate that opens in a year.
     *
     * @param id id of its provision and of its project
     * @param alternative what it shares with the same candidate in other years
     */
    public record Dated(String id, String alternative, Candidate candidate, int year) {

        /** What it is, as it is saved with a result. */
        InvestmentOption.Opened opened(UnitCostList prices) {
            return new InvestmentOption.Opened(candidate.name(), year, candidate.capital(prices));
        }
    }

    /** The candidates of a question in the academic years looked at. */
    DatedCandidates(Question question, PlanningInputs inputs, int entryYear, int years) {
        this(new ArrayList<>(), inputs, entryYear, years);
        int first = Math.max(question.firstYear(), entryYear);
        int last = Math.min(question.lastYear(), entryYear + years - 1);
        for (int number = 1; number <= question.candidates().size(); number++) {
            Candidate candidate = question.candidates().get(number - 1);
            for (int year = Math.max(first, candidate.from()); year <= last; year++) {
                all.add(new Dated("NEW-" + number + "." + year, "NEW-" + number, candidate, year));
            }
        }
    }

    private DatedCandidates(List<Dated> all, PlanningInputs inputs, int entryYear, int years) {
        this.all = all;
        this.inputs = inputs;
        this.entryYear = entryYear;
        this.years = years;
    }

    /** Candidates that open in a year that is known. */
    public static DatedCandidates decided(
            Map<Candidate, Integer> openings, PlanningInputs inputs, int entryYear, int years) {
        List<Dated> all = new ArrayList<>();
        openings.forEach((candidate, year) -> {
            String id = "NEW-" + (all.size() + 1);
            all.add(new Dated(id, id, candidate, year));
        });
        return new DatedCandidates(all, inputs, entryYear, years);
    }

    /** All of them. */
    public List<Dated> all() {
        return List.copyOf(all);
    }

    /** Those of some projects. */
    List<Dated> of(Set<String> ids) {
        return all.stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** What may be opened, with its places in each year. */
    public Supply supply() {
        BoroughSupply borough = inputs.supply(List.of());
        List<Provision> provisions = new ArrayList<>();
        List<PlaceLimit> limits = new ArrayList<>();
        for (Dated each : all) {
            Candidate candidate = each.candidate();
            provisions.add(borough.opened(
                            each.id(),
                            candidate.kind().type(),
                            candidate.ncYearFrom(),
                            candidate.ncYearTo(),
                            candidate.at())
                    .name(candidate.name())
                    .needs(candidate.needs().toArray(NeedType[]::new))
                    .annualCost(candidate.annual(inputs.prices()))
                    .opens(each.year())
                    .build());
            for (int year = entryYear; year < entryYear + years; year++) {
                limits.add(new PlaceLimit(
                        each.id(),
                        year,
                        candidate.ncYearFrom(),
                        candidate.ncYearTo(),
                        candidate.places(year, each.year())));
            }
        }
        return new Supply(provisions, limits).usable(inputs.prices().usable());
    }

    /** Each with the discounted sum of its place funding, paid whoever comes, and the budget of the year it opens. */
    List<Project> projects(PlanPounds pounds, int firstYear) {
        return all.stream()
                .map(each -> new Project(
                        each.id(),
                        each.candidate().name(),
                        Set.of(each.id()),
                        each.candidate().capital(inputs.prices()),
                        BigDecimal.valueOf(Math.round(pounds.sum(funding(pounds, each)))),
                        each.year() - firstYear,
                        each.alternative()))
                .toList();
    }

    /** The place funding of one of them in each of the years. */
    double[] funding(PlanPounds pounds, Dated each) {
        return pounds.funding(year -> each.candidate().places(year, each.year()));
    }
}
