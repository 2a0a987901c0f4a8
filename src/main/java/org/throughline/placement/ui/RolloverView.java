package org.throughline.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.throughline.placement.rollover.RolloverKind;
import org.throughline.placement.rollover.RolloverOutcome;
import org.throughline.placement.rollover.RolloverRow;
import org.throughline.placement.rollover.YearRollover;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NameSearch;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Tiles;
import org.throughline.shared.ui.Times;

/** The turn of the academic year: prepared from May on, settled once in September. */
@Route(RolloverView.PATH)
@PageTitle("The new school year - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RolloverView extends Main implements AfterNavigationObserver {

    static final String PATH = "new-school-year";

    private static final long serialVersionUID = 1L;

    private final transient YearRollover rollover;
    private final transient AcademicYear year;
    private final transient Clock clock;
    private transient List<RolloverRow> rows = List.of();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div summary = new Div();
    private final SearchField text = new SearchField("Name or reference", PATH);
    private final Choice<RolloverKind> kind =
            new Choice<>("What happens", "All children", List.of(RolloverKind.values()), RolloverKind::label);
    private final Paragraph total = new Paragraph();
    private final ListGrid<RolloverRow> grid = new ListGrid<>("Children in the new school year", "rollover");

    RolloverView(YearRollover rollover, Clock clock) {
        this.rollover = rollover;
        this.clock = clock;
        year = rollover.year();
        addClassName("tl-page");
        Paragraph lead = new Paragraph("Who moves, arrives and leaves on 1 September " + year.start()
                + ", and for whom nothing is settled yet. Year groups and places with dates change by themselves on that"
                + " day; whatever is missing is for you to record.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                new Anchor(PlacementNavigation.CHILDREN, "Back to the children"),
                errors,
                new H1("The new school year " + year.label()),
                lead,
                summary,
                Group.filters(this::show, text, kind),
                total,
                grid.chooser(),
                grid);
    }

    private void columns() {
        grid.setEmptyStateText("No child matches. Clear the search to see more.");
        grid.setHeight("60vh");
        grid.addComponentColumn(row -> new Anchor(PlacementNavigation.child(row.childId()), row.name()))
                .setHeader("Name")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(RolloverRow::reference).setHeader("Reference").setAutoWidth(true);
        grid.addColumn(row -> YearGroup.label(row.ncYear()))
                .setHeader("Year group from September")
                .setAutoWidth(true);
        grid.addColumn(RolloverRow::placeBefore).setHeader("Place on 31 August").setAutoWidth(true);
        grid.addColumn(RolloverRow::placeAfter)
                .setHeader("Place on 1 September")
                .setAutoWidth(true);
        grid.addComponentColumn(
                        row -> new Tag(row.kind().label(), row.kind().isException() ? Tag.Kind.DANGER : Tag.Kind.PLAIN))
                .setHeader("What happens")
                .setAutoWidth(true);
        grid.addColumn(RolloverRow::why).setHeader("What to do").setAutoWidth(true);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        text.recall();
        read();
    }

    private void read() {
        rows = rollover.rows(year);
        summary.removeAll();
        Tiles tiles = new Tiles("Children in the new school year");
        for (RolloverKind each : RolloverKind.values()) {
            long children = rows.stream().filter(row -> row.kind() == each).count();
            tiles.tile(String.format(Locale.UK, "%,d", children), each.label());
        }
        summary.add(tiles);
        rollover.outcome(year).ifPresentOrElse(this::settled, this::offer);
        show();
    }

    private void settled(RolloverOutcome outcome) {
        summary.add(new Notice("Settled by " + outcome.by() + " on " + Times.shown(outcome.at()) + ". "
                + (outcome.ended() == 1 ? "1 place was" : outcome.ended() + " places were")
                + " ended because the plan had ceased. "
                + (outcome.exceptions().isEmpty()
                        ? "There was no child without anything settled."
                        : "Nothing was settled then for: " + String.join(", ", outcome.exceptions()) + ".")));
    }

    private void offer() {
        if (LocalDate.now(clock).isBefore(year.firstDay())) {
            summary.add(new Notice("This can be settled from " + Times.day(year.firstDay())
                    + " on. Until then, use the list to prepare."));
            return;
        }
        long open = rows.stream().filter(row -> row.kind().isException()).count();
        Button settle = new Button(
                "Settle the new school year",
                click -> Ask.before(
                        "Settle the school year " + year.label() + "?",
                        "Open places of children whose plan has ceased are ended. " + open
                                + (open == 1 ? " child has" : " children have")
                                + " nothing settled: they are kept as a list of exceptions, and nothing is changed for"
                                + " them. This is done once a year.",
                        "Yes, settle it",
                        () -> {
                            if (Failures.saved(() -> rollover.carryOut(year), errors, "Settled " + year.label())) {
                                read();
                            }
                        }));
        settle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        summary.add(Group.actions(settle));
    }

    private void show() {
        NameSearch search = new NameSearch(text.getValue());
        List<RolloverRow> found = rows.stream()
                .filter(row -> kind.getValue() == null || row.kind() == kind.getValue())
                .filter(row -> search.finds(row.name() + " " + row.reference()))
                .toList();
        total.setText(found.size() == 1 ? "1 child" : String.format(Locale.UK, "%,d children", found.size()));
        grid.setItems(found);
    }
}
