package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.Period;
import org.throughline.placement.ChildFiles;
import org.throughline.security.Roles;

/** Corrects the days of an EHC plan, or marks one that was recorded by mistake. */
@Route(ChildAddresses.A_PLAN + "/correct")
@PageTitle("Correct an EHC plan - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlanCorrectView extends EpisodeCorrectView<PlanRecord> {

    private static final long serialVersionUID = 1L;

    PlanCorrectView(ChildFiles files, PlanDesk desk) {
        super(files, desk);
    }

    @Override
    Component[] further(PlanRecord known) {
        return new Component[] {new Paragraph("Needs and support are changed under “Change this record”.")};
    }

    @Override
    PlanRecord right(PlanRecord known, Period period) {
        return known.during(period);
    }
}
