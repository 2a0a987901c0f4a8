package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.placement.Caseload;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** The way from a record to the child's own page, for those who may open it. */
@org.springframework.stereotype.Component
class ChildPages {

    private final Caseload caseload;
    private final CurrentUser user;
    private final Clock clock;

    ChildPages(Caseload caseload, CurrentUser user, Clock clock) {
        this.caseload = caseload;
        this.user = user;
        this.clock = clock;
    }

    /** A link to the page of a child; nothing where the person may not open it. */
    Component link(UUID childId) {
        boolean mayAsk = user.has(Roles.PLACEMENT_OFFICER) || user.has(Roles.SENCO);
        return mayAsk && caseload.isVisible(childId, AcademicYear.of(LocalDate.now(clock)))
                ? new Anchor(PlacementNavigation.child(childId), "Open the child's file")
                : new Span();
    }
}
