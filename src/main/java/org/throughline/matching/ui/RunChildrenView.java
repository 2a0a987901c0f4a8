package org.throughline.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;
import org.throughline.security.Roles;
import org.throughline.shared.NameSearch;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shell.views.SavedViews;
import org.throughline.shell.views.ViewBar;

/** The children of a run: where each is proposed to go. */
@Route(RunNavigation.ONE + "/children")
@PageTitle("Children of a run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RunChildrenView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** What an officer must look at comes first. */
    private static final Comparator<Placement> URGENT_FIRST = Comparator.comparing(
                    (Placement placement) -> placement.pupil().isKept())
            .thenComparing(placement -> placement.provision() != null)
            .thenComparing(placement -> !placement.contested())
            .thenComparing(placement -> !placement.isOutOfBorough());

    /** Which children to list. */
    private enum Show {
        OUT_OF_BOROUGH("Out of the borough", Placement::isOutOfBorough),
        UNPLACED("No place", placement -> placement.provision() == null),
        CONTESTED("Not at first eligible choice", Placement::contested),
        KEPT("Place already named", placement -> placement.pupil().isKept()),
        IN_BOROUGH("In the borough", placement -> placement.provision() != null && !placement.isOutOfBorough());

        private final String label;
        private final Predicate<Placement> test;

        Show(String label, Predicate<Placement> test) {
            this.label = label;
            this.test = test;
        }
    }

    private final transient MatchRuns runs;
    private final transient SavedViews views;
    private final SearchField text = new SearchField("Name, id or provision", "run-children");
    private final Choice<Show> show =
            new Choice<>("Show", "All children", Arrays.asList(Show.values()), each -> each.label);
    private final Paragraph total = new Paragraph();

    RunChildrenView(MatchRuns runs, SavedViews views) {
        this.views = views;
        this.runs = runs;
        addClassName("tl-page");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunResult result = RunNavigation.result(event, runs);
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.recall();
        show.setValue(asked.getSingleParameter("show")
                .flatMap(name -> Arrays.stream(Show.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null));
        ListGrid<Placement> grid = grid(result);
        ViewBar bar = new ViewBar(views, grid, text::getValue);
        bar.shows(RunNavigation.children(result.run().id()), asked);
        List<Placement> all = result.assessment().placements().stream()
                .sorted(URGENT_FIRST.thenComparing(
                        placement -> result.nameOf(placement.pupil().id())))
                .toList();
        Runnable filter = () -> {
            List<Placement> found =
                    all.stream().filter(placement -> matches(result, placement)).toList();
            grid.setItems(found);
            total.setText(String.format(Locale.UK, "%,d of %,d children", found.size(), all.size()));
        };
        filter.run();
        removeAll();
        Paragraph lead = new Paragraph("Some families are not at the first preference that the rules allow. Nothing is"
                + " proposed to the family before an officer has decided.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(RunNavigation.run(result.run().id()), "Back to the run"),
                new H1(result.run().name() + ": children"),
                RunNavigation.within(result.run().id()),
                lead,
                Group.filters(
                        () -> {
                            filter.run();
                            showInAddress(result, bar);
                        },
                        text,
                        show),
                total,
                bar,
                grid);
    }

    private boolean matches(RunResult result, Placement placement) {
        Provision provision = placement.provision();
        String known = placement.pupil().id() + " "
                + result.nameOf(placement.pupil().id()) + " " + (provision == null ? "" : provision.label());
        return new NameSearch(text.getValue()).finds(known)
                && (show.isEmpty() || show.getValue().test.test(placement));
    }

    private static ListGrid<Placement> grid(RunResult result) {
        ListGrid<Placement> grid = new ListGrid<>("Children of the run", "run-children");
        grid.setEmptyStateText("No child matches. Clear a filter to see more.");
        grid.setHeight("65vh");
        grid.addComponentColumn(
                        placement -> RunLinks.child(result, placement.pupil().id()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(placement -> placement.pupil().id()).setHeader("Id").setAutoWidth(true);
        grid.addColumn(placement -> YearGroup.label(placement.pupil().ncYear()))
                .setHeader("Enters")
                .setAutoWidth(true);
        grid.addColumn(placement -> placement.pupil().primaryNeed().name())
                .setHeader("Need")
                .setAutoWidth(true);
        grid.addComponentColumn(
                        placement -> RunLinks.current(result, placement.pupil().id(), ""))
                .setHeader("Current provision")
                .setAutoWidth(true);
        grid.addComponentColumn(RunWords::place).setHeader("Place").setAutoWidth(true);
        grid.addComponentColumn(placement -> RunLinks.provision(result, placement.provision()))
                .setHeader("Provision proposed")
                .setAutoWidth(true);
        grid.addColumn(placement -> RunWords.outcome(result, placement))
                .setHeader("Outcome")
                .setAutoWidth(true);
        grid.addColumn(RunWords::preference).setHeader("Preference met").setAutoWidth(true);
        grid.addColumn(RunWords::travel)
                .setHeader("Travel, estimated")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(RunWords::cost)
                .setHeader("Cost a year")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(placement -> placement.contested()
                        ? new Tag("Not at first eligible choice", Tag.Kind.WARNING)
                        : new Tag("No", Tag.Kind.PLAIN))
                .setHeader("Not at first eligible choice")
                .setAutoWidth(true);
        return grid;
    }

    private void showInAddress(RunResult result, ViewBar bar) {
        Map<String, String> parameters = new HashMap<>();
        if (!show.isEmpty()) {
            parameters.put("show", Objects.requireNonNull(show.getValue()).name());
        }
        bar.shows(RunNavigation.children(result.run().id()), QueryParameters.simple(parameters));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(RunNavigation.children(result.run().id()), QueryParameters.simple(parameters)));
    }
}
