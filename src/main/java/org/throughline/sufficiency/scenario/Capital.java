package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;

/** Pounds to build what opens and what grows; a place more costs what a place of the kind costs. */
final class Capital {

    private Capital() {}

    /** Pounds by the academic year in which the places are there first. */
    static Map<Integer, BigDecimal> byYear(List<Change> changes, PlanningInputs inputs) {
        BoroughSupply supply = inputs.supply(changes);
        Map<Integer, BigDecimal> pounds = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Open open) {
                pounds.merge(supply.opens(open), inputs.pounds(open.kind().capital(), open.full()), BigDecimal::add);
            } else if (change instanceof Change.Places places && places.why() == Change.Why.EXPAND) {
                pounds.merge(places.from(), inputs.pounds(price(places, inputs), places.places()), BigDecimal::add);
            }
        }
        return pounds;
    }

    /** Pounds of all years. */
    static BigDecimal of(List<Change> changes, PlanningInputs inputs) {
        return byYear(changes, inputs).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static UnitCost price(Change.Places places, PlanningInputs inputs) {
        boolean isBase = inputs.register().stream()
                .anyMatch(provision -> provision.code().equals(places.provision())
                        && (provision.type() == ProvisionType.RESOURCED_PROVISION
                                || provision.type() == ProvisionType.SEN_UNIT));
        return isBase ? UnitCost.BASE_CAPITAL : UnitCost.SPECIAL_CAPITAL;
    }
}
