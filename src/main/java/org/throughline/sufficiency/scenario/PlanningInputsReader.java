package org.throughline.sufficiency.scenario;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.matching.records.EntryCohort;
import org.throughline.matching.records.EntryCohorts;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.sufficiency.outlook.ContinuingPupil;

/** Reads what planning stands on. The caller answers for who may know it. */
@Component
class PlanningInputsReader {

    private final EntryCohorts cohorts;
    private final Provisions provisions;
    private final UnitCosts prices;

    PlanningInputsReader(EntryCohorts cohorts, Provisions provisions, UnitCosts prices) {
        this.cohorts = cohorts;
        this.provisions = provisions;
        this.prices = prices;
    }

    PlanningInputs of(int entryYear) {
        List<ProvisionRecord> register = provisions.all();
        EntryCohort cohort = cohorts.of(new AcademicYear(entryYear));
        return new PlanningInputs(
                register,
                cohort.looking(),
                cohort.staying().stream()
                        .map(stayer -> new ContinuingPupil(stayer.child(), stayer.provisionId()))
                        .toList(),
                prices.list());
    }
}
