package org.throughline.casework.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.throughline.casework.CaseClocks;
import org.throughline.casework.CaseDue;
import org.throughline.casework.CaseOwners;
import org.throughline.casework.CaseRecord;

/** What the page of a case needs beside the case. */
@SpringComponent
@UIScope
class CaseDesk {

    private final CaseOwners owners;
    private final CaseClocks clocks;
    private final ObjectProvider<CasePart> parts;

    CaseDesk(CaseOwners owners, CaseClocks clocks, ObjectProvider<CasePart> parts) {
        this.owners = owners;
        this.clocks = clocks;
        this.parts = parts;
    }

    CaseOwners owners() {
        return owners;
    }

    /** The parts of the page, in order. */
    List<CasePart> parts() {
        return parts.orderedStream().toList();
    }

    /** What is due in a case. */
    List<CaseDue> due(CaseRecord known) {
        return clocks.of(known);
    }
}
