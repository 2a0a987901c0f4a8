package org.throughline.sufficiency.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.matching.EntryCohort;
import org.throughline.matching.EntryCohorts;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.Prices;
import org.throughline.sufficiency.outlook.Resident;

/** Reads what planning stands on. The caller answers for who may know it. */
@Component
class Grounds {

    private final EntryCohorts cohorts;
    private final Provisions provisions;
    private final Prices prices;

    Grounds(EntryCohorts cohorts, Provisions provisions, Prices prices) {
        this.cohorts = cohorts;
        this.provisions = provisions;
        this.prices = prices;
    }

    Ground of(int entryYear) {
        List<ProvisionRecord> register = provisions.all();
        EntryCohort cohort = cohorts.of(new AcademicYear(entryYear));
        return new Ground(register, cohort.looking(), residents(cohort, register), prices.list());
    }

    private static List<Resident> residents(EntryCohort cohort, List<ProvisionRecord> register) {
        Map<String, ProvisionRecord> byCode = new HashMap<>();
        register.forEach(provision -> byCode.put(provision.code(), provision));
        return cohort.staying().stream()
                .filter(stayer -> {
                    ProvisionRecord provision = byCode.get(stayer.provisionId());
                    return provision != null && provision.type().isSpecialist();
                })
                .map(stayer -> new Resident(stayer.child(), stayer.provisionId()))
                .toList();
    }
}
