package org.throughline.sufficiency.scenario;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.matching.records.EntryCohort;
import org.throughline.matching.records.EntryCohorts;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.sufficiency.gap.PracticeShares;
import org.throughline.sufficiency.outlook.ContinuingPupil;

/** Reads what planning stands on. The caller answers for who may know it. */
@Component
public class PlanningInputsReader {

    private final EntryCohorts cohorts;
    private final Provisions provisions;
    private final UnitCosts prices;
    private final Register register;

    PlanningInputsReader(EntryCohorts cohorts, Provisions provisions, UnitCosts prices, Register register) {
        this.cohorts = cohorts;
        this.provisions = provisions;
        this.prices = prices;
        this.register = register;
    }

    /** What is planned on for an academic year that children enter. */
    public PlanningInputs of(int entryYear) {
        List<ProvisionRecord> all = provisions.all();
        EntryCohort cohort = cohorts.of(new AcademicYear(entryYear));
        return new PlanningInputs(
                all,
                cohort.looking(),
                cohort.staying().stream()
                        .map(stayer -> new ContinuingPupil(stayer.child(), stayer.provisionId()))
                        .toList(),
                prices.list());
    }

    /** Who of those in an academic year's specialist places is out of the borough, as the register has it. */
    PracticeShares practice(int academicYear) {
        PracticeShares shares = new PracticeShares(academicYear);
        for (Occupancy each : register.all(new AcademicYear(academicYear))) {
            ProvisionRecord provision = each.provision();
            each.hereYears()
                    .forEach(ncYear -> shares.count(
                            provision.code(),
                            provision.type(),
                            provision.setting().inBorough(),
                            ncYear));
        }
        return shares;
    }
}
