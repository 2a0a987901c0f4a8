package org.throughline.matching.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.security.Roles;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;

/** The provisions of a run: places, how many are used and by whom. */
@Route(RunNavigation.ONE + "/provisions")
@PageTitle("Provisions of a run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RunProvisionsView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;

    RunProvisionsView(MatchRuns runs) {
        this.runs = runs;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunResult result = RunNavigation.result(event, runs);
        removeAll();
        Paragraph lead = new Paragraph(
                "Places are those left to the children of the run; whoever stays without asking for another"
                        + " place is taken off already. Choose a row to see who is there.");
        lead.addClassName("tl-lead");
        Div who = new Div();
        who.getElement().setAttribute("aria-live", "polite");
        List<Provision> provisions = result.assessment().problem().provisions().stream()
                .sorted(Comparator.comparing(Provision::inBorough).reversed().thenComparing(Provision::label))
                .toList();
        ListGrid<Provision> grid = grid(result);
        grid.setItems(provisions);
        grid.asSingleSelect().addValueChangeListener(change -> showWho(who, result, change.getValue()));
        Paragraph total = new Paragraph(provisions.size() + " provisions");
        total.addClassName("tl-total");
        add(
                new Anchor(RunNavigation.run(result.run().id()), "Back to the run"),
                new H1(result.run().name() + ": provisions"),
                RunNavigation.within(result.run().id()),
                lead,
                total,
                grid,
                who);
    }

    private static ListGrid<Provision> grid(RunResult result) {
        ListGrid<Provision> grid = new ListGrid<>("Provisions of the run", "run-provisions");
        grid.setHeight("50vh");
        grid.addComponentColumn(provision -> RunLinks.provision(result, provision))
                .setHeader("Provision")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(provision -> result.assessment().occupants(provision).size())
                .setHeader("Children of the run")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(provision -> tightest(result, provision))
                .setHeader("Places filled")
                .setAutoWidth(true);
        grid.addColumn(provision -> provision.kind().label()).setHeader("Type").setAutoWidth(true);
        grid.addComponentColumn(provision -> provision.inBorough()
                        ? new Tag("In the borough", Tag.Kind.INFO)
                        : new Tag("Out of the borough", Tag.Kind.WARNING))
                .setHeader("Where")
                .setAutoWidth(true);
        return grid;
    }

    /** The limit with the fewest places left. */
    private static String tightest(RunResult result, Provision provision) {
        return uses(result, provision).stream()
                .min(Comparator.comparingInt(LimitUse::free))
                .map(use -> String.format(
                        Locale.UK,
                        "%d of %d places for %s in %d",
                        use.proposed() + use.kept() + use.staying(),
                        use.limit().places(),
                        YearGroup.label(use.limit().ncYearFrom(), use.limit().ncYearTo()),
                        use.limit().academicYear()))
                .orElse("no limit");
    }

    private static List<LimitUse> uses(RunResult result, Provision provision) {
        return result.assessment().limitUses().stream()
                .filter(use -> use.limit().provisionId().equals(provision.id()))
                .toList();
    }

    private static void showWho(Div who, RunResult result, @Nullable Provision provision) {
        who.removeAll();
        if (provision == null) {
            return;
        }
        PlainTable children = new PlainTable("Children", "Child", "Enters", "Outcome");
        List<Placement> there = result.assessment().placements().stream()
                .filter(placement -> provision.equals(placement.provision()))
                .toList();
        there.forEach(placement -> children.row(
                RunLinks.child(result, placement.pupil().id()),
                new Text(YearGroup.label(placement.pupil().ncYear())),
                new Text(RunWords.outcome(result, placement))));
        PlainTable limits = new PlainTable(
                "Limits",
                "Academic year",
                "Year groups",
                "#Places",
                "#Place already named",
                "#Stay",
                "#Proposed",
                "#Over capacity");
        uses(result, provision)
                .forEach(use -> limits.row(
                        String.valueOf(use.limit().academicYear()),
                        YearGroup.label(use.limit().ncYearFrom(), use.limit().ncYearTo()),
                        String.valueOf(use.limit().places()),
                        String.valueOf(use.kept()),
                        String.valueOf(use.staying()),
                        String.valueOf(use.proposed()),
                        String.valueOf(use.overNumber())));
        who.add(new H2(provision.label()));
        who.add(there.isEmpty() ? new Paragraph("No child of this run is proposed here.") : children, limits);
    }
}
