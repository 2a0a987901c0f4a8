package org.throughline.casework.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.throughline.casework.CaseKind;
import org.throughline.casework.CaseOwners;
import org.throughline.casework.CaseRecord;
import org.throughline.shared.ui.Times;

/** What the page of a case needs beside the case. */
@SpringComponent
@UIScope
class CaseDesk {

    private final CaseOwners owners;
    private final ObjectProvider<CasePart> parts;

    CaseDesk(CaseOwners owners, ObjectProvider<CasePart> parts) {
        this.owners = owners;
        this.parts = parts;
    }

    CaseOwners owners() {
        return owners;
    }

    /** The parts of the page, in order. */
    List<CasePart> parts() {
        return parts.orderedStream().toList();
    }

    /** How the dates of a case are counted, in words. */
    String counted(CaseRecord known) {
        String law = known.kind() == CaseKind.POST_16_TO_POST_16
                ? "The plan must be final at least five months before the move on 1 September (regulation 18(2) of the SEND"
                        + " Regulations 2014): "
                        + Times.day(known.dates().deadline())
                : "The plan must be final before " + Times.day(known.dates().deadline())
                        + " (regulation 18(1) of the SEND Regulations 2014), so on "
                        + Times.day(known.dates().lastLawfulDay()) + " at the latest";
        return law + ". The review is due 12 weeks before that day and the draft plan 8 weeks before it: guidance, not law.";
    }
}
