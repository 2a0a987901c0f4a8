package org.throughline.matching.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.problem.Level;
import org.throughline.security.Roles;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.ListGrid;

/** What one more place would change, place by place, the most valuable first. */
@Route(RunNavigation.ONE + "/bottlenecks")
@PageTitle("One more place - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RunBottlenecksView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;

    RunBottlenecksView(MatchRuns runs) {
        this.runs = runs;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunResult result = RunNavigation.result(event, runs);
        MarginalValues.Result values = result.placeValues();
        removeAll();
        Paragraph lead = new Paragraph("What the best plan would gain from one more place in every academic year. Each"
                + " line was calculated by planning again with that place: the figures say how many fewer there would be, and"
                + " below 0 how many more. The gains of two lines do not add up.");
        lead.addClassName("tl-lead");
        Paragraph total = new Paragraph(
                result.book().isAboutGroups()
                        ? "Not calculated: rules about groups were on in this run."
                        : total(values));
        total.addClassName("tl-total");
        ListGrid<Bottleneck> grid = grid(result);
        grid.setItems(values.bottlenecks());
        add(
                new Anchor(RunNavigation.run(result.run().id()), "Back to the run"),
                new H1(result.run().name() + ": one more place"),
                RunNavigation.within(result.run().id()),
                lead,
                total,
                grid.chooser(),
                grid);
    }

    private static String total(MarginalValues.Result values) {
        if (values.candidates() == 0) {
            return "Not calculated: it needs a run that is proven at every level and has time left.";
        }
        String found = values.bottlenecks().size() + " places where one more would change the plan. ";
        return values.isComplete()
                ? found + "All " + values.candidates() + " full limits and provisions were considered."
                : found + "Only " + values.examined() + " of " + values.candidates()
                        + " full limits and provisions were considered in the time of the run.";
    }

    private static ListGrid<Bottleneck> grid(RunResult result) {
        ListGrid<Bottleneck> grid = new ListGrid<>("What one more place would change", "bottlenecks");
        grid.setEmptyStateText("No place is listed.");
        grid.setHeight("60vh");
        grid.addComponentColumn(row -> RunLinks.provision(result, row.provisionId()))
                .setHeader("Provision")
                .setRowHeader(true)
                .setWidth("16em");
        grid.addColumn(RunBottlenecksView::years)
                .setHeader("One more place for")
                .setWidth("12em");
        for (Level level : result.run().profile().levels()) {
            grid.addColumn(row -> String.format(Locale.UK, "%,d", row.saved().at(level)))
                    .setHeader(level.label())
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("9em")
                    .setFlexGrow(0);
        }
        return grid;
    }

    private static String years(Bottleneck row) {
        Integer from = row.ncYearFrom();
        Integer to = row.ncYearTo();
        return from == null || to == null ? "Any year group" : YearGroup.label(from, to);
    }
}
