package org.throughline.placement.ui.child;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.ehcp.PlanRecord;
import org.throughline.placement.ChildFiles;
import org.throughline.security.Roles;

/** Ends an EHC plan, changes its end or takes the end back. */
@Route(ChildAddresses.A_PLAN + "/end")
@PageTitle("End an EHC plan - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlanEndView extends EpisodeEndView<PlanRecord> {

    private static final long serialVersionUID = 1L;

    PlanEndView(ChildFiles files, PlanDesk desk) {
        super(files, desk);
    }

    @Override
    String note() {
        return "From that day the child is in no run, list or count of children with a plan. The record stays. Section 45"
                + " of the Children and Families Act 2014 says when a plan may cease, regulation 15 of the SEND"
                + " Regulations 2014 how it is transferred; this page records what was decided.";
    }
}
