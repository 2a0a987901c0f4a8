package org.throughline.transitions.safeguarding;

import org.springframework.stereotype.Component;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;

/** Notes who took the worklist out, how many children it names and what for. */
@Component
class WorklistExport {

    private static final int LONGEST_PURPOSE = 300;

    private final AuditTrail audit;

    WorklistExport(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Notes it.
     *
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} where nobody says what it is for
     */
    void note(String what, int children, String purpose) {
        if (purpose.isBlank() || purpose.strip().length() > LONGEST_PURPOSE) {
            throw new SafeguardingRefusal.ListWithoutPurpose(LONGEST_PURPOSE).refused();
        }
        audit.export(new Export(what, "Children of the own settings", children, purpose.strip(), null));
    }
}
