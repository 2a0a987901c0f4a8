package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.matching.flow.RunFlows;
import org.throughline.security.Roles;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Ids;

/** Where the children of a run live and where they go, as counts: the one page of a run that planners may open. */
@Route(RunNavigation.ONE + "/flow")
@PageTitle("From home areas to provisions - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class RunFlowView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RunFlows flows;

    RunFlowView(RunFlows flows) {
        this.flows = flows;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Component picture = flows.of(Ids.of(event, RunNavigation.ID))
                .<Component>map(flow -> new RunFlowPicture(flow, end -> null))
                .orElseGet(() -> new EmptyState("There is nothing to show. Either the run has no answer yet, or it was"
                        + " made from a file, which has no home addresses."));
        removeAll();
        add(
                new Anchor("forecasts", "Back to the forecasts"),
                new H1("Where the children of a run live and where they go"),
                new Paragraph("What a run proposes is no decision: each proposal waits for a named officer."),
                picture);
    }
}
