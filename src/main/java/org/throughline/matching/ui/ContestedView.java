package org.throughline.matching.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.throughline.matching.ContestedPlacement;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.PlainTable;

/** The contested children of a run, with the price of each preference and the evidence still needed. */
@Route(RunNavigation.ONE + "/contested")
@PageTitle("Children not at their first eligible choice - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ContestedView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;

    ContestedView(MatchRuns runs) {
        this.runs = runs;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunResult result = RunNavigation.result(event, runs);
        List<ContestedPlacement> contests = ContestedPlacement.of(result);
        long over = contests.stream().filter(ContestedPlacement::isOverNumber).count();
        removeAll();
        Paragraph lead = new Paragraph("The plan does not have the first preference that the rules allow for these"
                + " children. Grant it, or record the evidence that the ground named for each asks for: until then nothing is proposed to"
                + " the family. Those that need no place above the number come first, then the cheapest.");
        lead.addClassName("tl-lead");
        Paragraph total = new Paragraph(String.format(
                Locale.UK,
                "%,d families are not at their first eligible choice; for %,d of them the school is full",
                contests.size(),
                over));
        total.addClassName("tl-total");
        ListGrid<ContestedPlacement> grid = grid(result);
        grid.setItems(contests);
        add(
                new Anchor(RunNavigation.run(result.run().id()), "Back to the run"),
                new H1(result.run().name() + ": children not at their first eligible choice"),
                RunNavigation.within(result.run().id()),
                lead,
                total,
                grid,
                new H2("The evidence each ground needs"),
                grounds(),
                new Paragraph(
                        "Not legal advice. Pounds are full annual costs, the planner's view; a tribunal looks at the"
                                + " marginal public cost. Decide each case under Phase transfers, where the evidence is recorded."));
    }

    private static ListGrid<ContestedPlacement> grid(RunResult result) {
        ListGrid<ContestedPlacement> grid = new ListGrid<>("Children not at their first eligible choice", "contested");
        grid.setEmptyStateText("Every child is at the first preference that the rules allow.");
        grid.setHeight("60vh");
        grid.addComponentColumn(contest ->
                        RunLinks.child(result, contest.placement().pupil().id()))
                .setHeader("Child")
                .setRowHeader(true)
                .setWidth("12em");
        grid.addComponentColumn(contest -> RunLinks.provision(result, contest.preferred()))
                .setHeader("First preference allowed")
                .setWidth("15em");
        grid.addComponentColumn(contest -> RunLinks.place(result, contest.placement()))
                .setHeader("What the plan has")
                .setWidth("15em");
        grid.addColumn(contest -> String.format(Locale.UK, "%+,.0f", contest.pounds()))
                .setHeader("Pounds a year if granted")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9em")
                .setFlexGrow(0);
        grid.addColumn(contest -> RunWords.reason(result, contest.reason()))
                .setHeader("Why the plan has something else")
                .setWidth("18em");
        grid.addColumn(contest -> contest.ground().label())
                .setHeader("Evidence still needed for")
                .setWidth("18em");
        grid.addComponentColumn(contest -> {
                    Anchor attempt = new Anchor(
                            RunNavigation.whatIfAt(
                                    result.run().id(),
                                    contest.placement().pupil().id(),
                                    contest.preferred().id()),
                            "See who moves");
                    attempt.setAriaLabel("See who moves if the preference of "
                            + result.nameOf(contest.placement().pupil().id()) + " is granted");
                    return attempt;
                })
                .setHeader("Try granting it")
                .setWidth("10em");
        return grid;
    }

    private static PlainTable grounds() {
        PlainTable table = new PlainTable("Grounds and evidence", "Ground", "What must be recorded", "Source");
        for (ContestedPlacement.Ground ground : ContestedPlacement.Ground.values()) {
            table.row(ground.label(), ground.evidence(), ground.source());
        }
        return table;
    }
}
