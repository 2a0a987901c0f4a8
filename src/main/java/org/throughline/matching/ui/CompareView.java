package org.throughline.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunDifference;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStatus;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** Two runs side by side: the difference by level, and who moved. */
@Route(RunNavigation.COMPARE)
@PageTitle("Compare two runs - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class CompareView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;
    private final Choice<RunSummary> first;
    private final Choice<RunSummary> second;
    private final Div result = new Div();

    CompareView(MatchRuns runs) {
        this.runs = runs;
        List<RunSummary> ended = runs.all().stream()
                .filter(run -> run.status() == RunStatus.ENDED)
                .toList();
        first = new Choice<>("First run", "Choose a run", ended, CompareView::name);
        second = new Choice<>("Second run", "Choose a run", ended, CompareView::name);
        addClassName("tl-page");
        add(
                new Anchor(RunNavigation.RUNS, "Back to runs"),
                new H1("Compare two runs"),
                Group.filters(this::showInAddress, first, second),
                result);
    }

    private static String name(RunSummary run) {
        return run.name() + ", " + Times.shown(run.requestedAt()) + ", "
                + run.profile().label();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        first.setValue(chosen(first, asked, "a"));
        second.setValue(chosen(second, asked, "b"));
        result.removeAll();
        if (first.isEmpty() || second.isEmpty()) {
            result.add(new Paragraph("Choose two runs that have ended."));
            return;
        }
        Optional<RunResult> one = runs.result(first.getValue().id());
        Optional<RunResult> two = runs.result(second.getValue().id());
        if (one.isPresent() && two.isPresent()) {
            show(one.get(), two.get());
        }
    }

    private static @Nullable RunSummary chosen(Choice<RunSummary> choice, QueryParameters asked, String name) {
        UUID id = asked.getSingleParameter(name).flatMap(Ids::parse).orElse(null);
        return choice.getListDataView()
                .getItems()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void show(RunResult one, RunResult two) {
        RunDifference difference = RunDifference.between(one, two);
        Totals before = one.assessment().totals();
        Totals after = two.assessment().totals();
        PlainTable levels = new PlainTable("Difference by level", "Level", "#First run", "#Second run", "#Difference");
        for (Level level : List.of(Level.UNPLACED, Level.PREFERENCE_NOT_MET, Level.OUT_OF_BOROUGH)) {
            levels.row(
                    level.label(),
                    String.format(Locale.UK, "%,d", before.at(level)),
                    String.format(Locale.UK, "%,d", after.at(level)),
                    String.format(Locale.UK, "%+,d", difference.change().at(level)));
        }
        BigDecimal cost = one.assessment().annualCost();
        BigDecimal otherCost = two.assessment().annualCost();
        levels.row(
                "Pounds a year, all places",
                RunWords.pounds(cost),
                RunWords.pounds(otherCost),
                String.format(Locale.UK, "%+,.0f", otherCost.subtract(cost)));
        result.add(
                Group.actions(
                        new Anchor(RunNavigation.run(one.run().id()), one.run().name()),
                        new Anchor(RunNavigation.run(two.run().id()), two.run().name())),
                new H2("Difference by level"),
                levels);
        if (one.run().problemHash().equals(two.run().problemHash())
                && one.run().profile() != two.run().profile()) {
            result.add(new Paragraph(price(one, two)));
        }
        result.add(
                new Paragraph("Lower is better at every level."),
                new Details(
                        "Advanced: points",
                        new Paragraph(String.format(
                                Locale.UK,
                                "%,d points in the first run and %,d in the second (%+,d), by the default weights. They are"
                                        + " a count without a unit, and lower is better.",
                                before.points(),
                                after.points(),
                                difference.change().points()))));
        if (difference.onlyFirst() > 0 || difference.onlySecond() > 0) {
            Notice unlike = Notice.warning("The runs are not about the same children: " + difference.onlyFirst()
                    + " are in the first only and " + difference.onlySecond() + " in the second only.");
            result.add(unlike);
        }
        result.add(
                new H2("Who moved"),
                new Paragraph(String.format(
                        Locale.UK, "%,d children", difference.moved().size())));
        result.add(moves(two, difference));
    }

    /** The price of putting the borough's own places first. */
    private static String price(RunResult one, RunResult two) {
        boolean firstIsBorough = one.run().profile() == Profile.BOROUGH_FIRST;
        Assessment borough = (firstIsBorough ? one : two).assessment();
        Assessment preference = (firstIsBorough ? two : one).assessment();
        return String.format(
                Locale.UK,
                "The price of putting the borough's own places first: %,d first preferences fewer are met, for %,d children"
                        + " fewer out of the borough and %+,.0f pounds a year.",
                borough.totals().preferenceNotMet() - preference.totals().preferenceNotMet(),
                preference.totals().outOfBorough() - borough.totals().outOfBorough(),
                borough.annualCost().subtract(preference.annualCost()));
    }

    private static ListGrid<RunDifference.Move> moves(RunResult two, RunDifference difference) {
        ListGrid<RunDifference.Move> grid = new ListGrid<>("Children who moved", "moves");
        grid.setEmptyStateText("Every child is at the same provision in both runs.");
        grid.setHeight("50vh");
        grid.addComponentColumn(
                        move -> RunLinks.child(two, move.second().pupil().id()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addComponentColumn(move -> RunLinks.place(two, move.first()))
                .setHeader("First run")
                .setAutoWidth(true);
        grid.addComponentColumn(move -> RunLinks.place(two, move.second()))
                .setHeader("Second run")
                .setAutoWidth(true);
        grid.addColumn(move -> RunWords.cost(move.first()))
                .setHeader("Cost, first")
                .setAutoWidth(true);
        grid.addColumn(move -> RunWords.cost(move.second()))
                .setHeader("Cost, second")
                .setAutoWidth(true);
        grid.setItems(difference.moved());
        return grid;
    }

    static String place(Placement placement) {
        var provision = placement.provision();
        return provision == null ? "No place" : provision.label();
    }

    private void showInAddress() {
        Map<String, String> parameters = new HashMap<>();
        if (!first.isEmpty()) {
            parameters.put("a", first.getValue().id().toString());
        }
        if (!second.isEmpty()) {
            parameters.put("b", second.getValue().id().toString());
        }
        UI.getCurrent().navigate(CompareView.class, QueryParameters.simple(parameters));
    }
}
