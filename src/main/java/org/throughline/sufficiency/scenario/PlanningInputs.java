package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Pupil;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.GridReference;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.outlook.ContinuingPupil;
import org.throughline.sufficiency.outlook.CostAssumptions;
import org.throughline.sufficiency.outlook.ProjectionCase;
import org.throughline.sufficiency.outlook.ProjectionRequest;

/**
 * What the borough's records say when something is planned.
 *
 * @param register the provisions
 * @param looking this year's children who need a place
 * @param residents children who stay where they are
 * @param prices figures taken for granted
 */
public record PlanningInputs(
        List<ProvisionRecord> register, List<Pupil> looking, List<ContinuingPupil> residents, UnitCostList prices) {

    /** Copies the lists. */
    public PlanningInputs {
        register = List.copyOf(register);
        looking = List.copyOf(looking);
        residents = List.copyOf(residents);
    }

    /** Those of the residents who are in specialist places. */
    public List<ContinuingPupil> inSpecialistPlaces() {
        Set<String> specialist = register.stream()
                .filter(provision -> provision.type().isSpecialist())
                .map(ProvisionRecord::code)
                .collect(Collectors.toSet());
        return residents.stream()
                .filter(resident -> specialist.contains(resident.provisionId()))
                .toList();
    }

    /** The provisions by year with some changes. */
    public BoroughSupply supply(List<Change> changes) {
        return new BoroughSupply(register, changes, prices, middle());
    }

    /** Pounds for so many places. */
    public BigDecimal pounds(UnitCost price, int places) {
        return prices.of(price).multiply(BigDecimal.valueOf(places));
    }

    /** What to look ahead at from here. */
    public ProjectionRequest outlook(
            int entryYear, int years, int futures, ProjectionCase nothing, ProjectionCase scenario) {
        return new ProjectionRequest(entryYear, years, futures, looking, residents, terms(), nothing, scenario);
    }

    private CostAssumptions terms() {
        return new CostAssumptions(
                prices.of(UnitCost.EMPTY_PLACE).doubleValue(),
                prices.of(UnitCost.WITHOUT_PLACE).doubleValue(),
                prices.of(UnitCost.TRANSPORT).doubleValue(),
                prices.of(UnitCost.WALK).longValue());
    }

    /** The middle of the homes of children in specialist places; null where no home is known. */
    private @Nullable GridReference middle() {
        double easting = 0;
        double northing = 0;
        int homes = 0;
        for (ContinuingPupil resident : inSpecialistPlaces()) {
            GridReference home = resident.child().home();
            if (home != null) {
                easting += home.easting();
                northing += home.northing();
                homes++;
            }
        }
        return homes == 0 ? null : new GridReference(easting / homes, northing / homes);
    }
}
