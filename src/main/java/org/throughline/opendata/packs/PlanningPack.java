package org.throughline.opendata.packs;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.throughline.matching.pack.PackWriter;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.pack.PackColumns;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.outlook.PlanPounds;
import org.throughline.sufficiency.plan.Project;
import org.throughline.sufficiency.scenario.PlanningInputs;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.SiteDetails;

/**
 * A planning pack: this year's children, the provision there is, and the candidate sites as if each were open from the
 * year of entry. Places cost what filling them adds; place funding is the fixed cost of a project, so old and new
 * provision count the same (ruling of the planner's papers).
 */
final class PlanningPack {

    /** Years from the entry year for which places of a site are told: a child may stay from Reception to the end. */
    private static final int YEARS = 15;

    private final List<Provision> provisions = new ArrayList<>();
    private final List<PlaceLimit> limits = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final PlanningInputs inputs;
    private final BigDecimal funding;
    private final int entryYear;

    private PlanningPack(PlanningInputs inputs, int entryYear) {
        this.inputs = inputs;
        this.entryYear = entryYear;
        funding = inputs.prices().of(UnitCost.EMPTY_PLACE);
    }

    /** The pack as a zip. */
    static byte[] zip(Problem problem, List<CandidateSite> sites, PlanningInputs inputs, int entryYear) {
        PlanningPack pack = new PlanningPack(inputs, entryYear);
        problem.provisions().forEach(pack::add);
        problem.limits().forEach(pack.limits::add);
        sites.forEach(pack::add);
        Problem whole = new Problem(problem.pupils(), pack.provisions, pack.limits, List.copyOf(problem.pairCosts()));
        return ZippedPacks.zip(files -> {
            PackWriter.write(whole, files);
            files.write(PackColumns.PROJECTS.file(), out -> write(pack.projects, out));
        });
    }

    private void add(Provision provision) {
        provisions.add(costing(provision));
    }

    private void add(CandidateSite site) {
        SiteDetails details = site.details();
        String id = "NEW-" + (projects.size() + 1);
        int youngest = Math.max(details.ncYearFrom(), YearGroup.MIN);
        provisions.add(costing(inputs.supply(List.of())
                .opened(id, details.kind().type(), youngest, details.ncYearTo(), site.at())
                .name(details.name())
                .needs(details.needs().toArray(NeedType[]::new))
                .annualCost(details.annual())
                .opens(entryYear)
                .build()));
        List<Integer> places = details.places();
        for (int year = 0; year < YEARS; year++) {
            limits.add(new PlaceLimit(
                    id, entryYear + year, youngest, details.ncYearTo(), places.get(Math.min(year, places.size() - 1))));
        }
        projects.add(new Project(
                id,
                details.name(),
                Set.of(id),
                details.capital(),
                funding.multiply(BigDecimal.valueOf(places.getLast()))));
    }

    /** The same provision at what filling a place adds. */
    private Provision costing(Provision provision) {
        return new Provision(
                provision.id(),
                provision.name(),
                provision.kind(),
                provision.inBorough(),
                provision.needs(),
                provision.ncYearFrom(),
                provision.ncYearTo(),
                provision.sex(),
                provision.at(),
                BigDecimal.valueOf(Math.round(PlanPounds.marginal(provision, funding.doubleValue()))),
                provision.features(),
                provision.opens(),
                provision.closes());
    }

    private static void write(Collection<Project> projects, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(PackColumns.PROJECTS.all());
        for (Project project : projects) {
            csv.writeRecord(
                    project.id(),
                    project.id(),
                    project.name(),
                    project.capital().toPlainString(),
                    project.fixed().toPlainString());
        }
        csv.flush();
    }
}
