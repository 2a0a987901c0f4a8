package org.throughline.matching.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunFreshness;
import org.throughline.matching.RunSummary;
import org.throughline.matching.ui.rules.RulesNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;

/** The matching runs, newest first. */
@Route(RunNavigation.RUNS)
@PageTitle("Matching runs - Throughline")
@Menu(title = "Matching", order = 1)
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RunListView extends Main {

    private static final long serialVersionUID = 1L;

    RunListView(MatchRuns runs) {
        addClassName("tl-page");
        Paragraph lead = new Paragraph("A run proposes a place for every child who needs one. It decides nothing:"
                + " each proposal waits for a named officer.");
        lead.addClassName("tl-lead");
        Listed<RunSummary> newest = runs.newest();
        List<RunSummary> all = newest.rows();
        Map<UUID, RunFreshness> freshness = runs.freshness(all);
        ListGrid<RunSummary> grid = new ListGrid<>("Matching runs", "runs");
        grid.setEmptyStateText("There are no runs yet. Start one for next September.");
        grid.setHeight("60vh");
        grid.addComponentColumn(run -> new Anchor(RunNavigation.run(run.id()), run.name()))
                .setHeader("Run")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(RunWords::entry).setHeader("For").setAutoWidth(true);
        grid.addColumn(run -> run.profile().label()).setHeader("Profile").setAutoWidth(true);
        grid.addColumn(RunWords::status).setHeader("Status").setAutoWidth(true);
        grid.addColumn(run -> Objects.requireNonNull(freshness.get(run.id())).label())
                .setHeader("Records since")
                .setAutoWidth(true);
        grid.addColumn(RunSummary::pupils)
                .setHeader("Children")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(run -> Times.shown(run.requestedAt()))
                .setHeader("Asked for")
                .setAutoWidth(true);
        grid.addColumn(RunSummary::requestedBy).setHeader("By").setAutoWidth(true);
        grid.setItems(all);
        Paragraph total = new Paragraph(newest.said("newest", "run", "runs"));
        total.addClassName("tl-total");
        add(
                new H1("Matching runs"),
                lead,
                Group.actions(
                        new Anchor(RunNavigation.NEW, "Start a run on the borough's records"),
                        new Anchor(RunNavigation.UPLOAD, "Start a run from a pack"),
                        new Anchor(FindPlaceListView.PATH, "Find a place now for one child"),
                        new Anchor(RunNavigation.COMPARE, "Compare two runs"),
                        new Anchor(RulesNavigation.RULES, "Weights and rules")),
                total,
                grid.chooser(),
                grid);
    }
}
