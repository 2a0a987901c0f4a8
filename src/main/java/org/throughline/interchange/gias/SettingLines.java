package org.throughline.interchange.gias;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.provision.SettingRecord;

/** Establishments as lines of a preview. */
final class SettingLines {

    private final SettingFields fields;

    SettingLines(SettingFields fields) {
        this.fields = fields;
    }

    FoundLine line(EstablishmentChoice.Chosen chosen, Optional<ImportFault> needs) {
        Establishment establishment = chosen.establishment();
        RegisterIndex.Match match = chosen.match();
        Map<String, String> said = fields.of(establishment, chosen.isOwn());
        List<ImportFault> faults = new ArrayList<>(establishment.faults());
        needs.ifPresent(faults::add);
        if (chosen.isTwice()) {
            faults.add(GiasRule.URN_TWICE.fault(String.valueOf(establishment.urn())));
        }
        if (match.isNameTaken()) {
            faults.add(GiasRule.SAME_NAME.fault(establishment.name()));
        }
        if (!match.candidates().isEmpty()) {
            faults.add(GiasRule.WHICH.fault(String.valueOf(establishment.urn())));
        }
        checkCodes(establishment, faults);
        checkDays(establishment, match.setting(), said, faults);
        return new FoundLine(
                establishment.row(),
                establishment.subject(),
                match.target(),
                match.matchedBy(),
                match.candidates(),
                said,
                faults,
                "");
    }

    private void checkCodes(Establishment establishment, List<ImportFault> faults) {
        Integer type = establishment.type();
        if (type == null ? !establishment.typeName().isEmpty() : !fields.isType(type)) {
            faults.add(GiasRule.TYPE.fault((type == null ? "" : type + " ") + establishment.typeName()));
        }
        Integer phase = establishment.phase();
        if (phase == null ? !establishment.phaseName().isEmpty() : !fields.isPhase(phase)) {
            faults.add(GiasRule.PHASE.fault((phase == null ? "" : phase + " ") + establishment.phaseName()));
        }
    }

    private static void checkDays(
            Establishment establishment,
            @Nullable SettingRecord known,
            Map<String, String> said,
            List<ImportFault> faults) {
        if (establishment.status() == Establishment.Status.PROPOSED && establishment.opened() == null) {
            faults.add(GiasRule.OPENS_WHEN.fault(""));
        }
        boolean isOpenAgain = known != null
                && known.details().successor() != null
                && said.getOrDefault(SettingFields.CLOSED, "-").isEmpty();
        if (isOpenAgain) {
            said.remove(SettingFields.CLOSED);
            faults.add(GiasRule.SUCCEEDED.fault(""));
        }
    }
}
