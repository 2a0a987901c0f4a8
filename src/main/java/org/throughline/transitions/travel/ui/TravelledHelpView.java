package org.throughline.transitions.travel.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.travel.Outcome;
import org.throughline.transitions.travel.ShownCounts;
import org.throughline.transitions.travel.TravelFilter;
import org.throughline.transitions.travel.TravelledHelp;
import org.throughline.transitions.travel.TravelledRow;
import org.throughline.transitions.ui.TransitionNavigation;

/** Which support travels with children who move on: numbers by kind of support. */
@Route(TransitionNavigation.BOROUGH + "/travel")
@PageTitle("Which support travels - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class TravelledHelpView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient TravelledHelp help;
    private final Choice<Integer> year;
    private final Choice<Catalogue.Phase> phase;
    private final Choice<Tier> tier =
            new Choice<>("Level of support", "All levels", Arrays.asList(Tier.values()), Tier::label);
    private final Choice<TravelledHelp.Place> from;
    private final Choice<TravelledHelp.Place> to;
    private final Paragraph total = new Paragraph();
    private final Div found = new Div();

    TravelledHelpView(TravelledHelp help, Catalogues catalogues) {
        this.help = help;
        addClassName("tl-page");
        year = new Choice<>("Year of the move", "All years", help.years(), start -> new AcademicYear(start).label());
        phase = new Choice<>("Move", "All moves", catalogues.newest().phases(), Catalogue.Phase::label);
        from = new Choice<>("From", "All settings", help.places(false), TravelledHelp.Place::name);
        to = new Choice<>("To", "All settings", help.places(true), TravelledHelp.Place::name);
        Paragraph lead = new Paragraph("Eight weeks after the first day the receiving setting says of each line of"
                + " support in the record whether it was kept, changed or dropped, or is not in place yet. Support is"
                + " counted by its kind, in the words of the questions; nothing that somebody typed is shown here. It"
                + " says what happened, not whether it helped."
                + (help.shown().all()
                        ? ""
                        : " Counts from 1 to 4 are shown as \"under 5\", so that no child can be told from them."));
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        add(
                new Anchor(TransitionNavigation.BOROUGH, "Back to transition records of the borough"),
                new H1("Which support travels"),
                lead,
                Group.filters(this::show, year, phase, tier, from, to),
                total,
                found);
        show();
    }

    private void show() {
        TravelFilter filter = new TravelFilter(
                year.getValue(),
                phase.getOptionalValue().map(Catalogue.Phase::key).orElse(null),
                tier.getValue(),
                from.getOptionalValue().map(TravelledHelp.Place::id).orElse(null),
                to.getOptionalValue().map(TravelledHelp.Place::id).orElse(null));
        List<TravelledRow> rows = help.rows(filter);
        ShownCounts shown = help.shown();
        found.removeAll();
        if (rows.isEmpty()) {
            total.setText(
                    filter.equals(TravelFilter.ALL)
                            ? "No setting has answered yet."
                            : "No answer matches. Clear a filter to see more.");
            return;
        }
        total.setText("Answers about " + shown.of(help.children(filter)) + " children");
        PlainTable table = new PlainTable(
                "What became of each kind of support",
                "Kind of support",
                "#Children",
                "#Lines",
                "#Kept",
                "#Changed",
                "#Dropped",
                "#Not yet",
                "#Share kept");
        rows.forEach(row -> table.row(
                row.kind(),
                shown.of(row.children()),
                shown.sum(row.kept(), row.changed(), row.dropped(), row.notYet()),
                shown.of(row.count(Outcome.KEPT)),
                shown.of(row.count(Outcome.CHANGED)),
                shown.of(row.count(Outcome.DROPPED)),
                shown.of(row.count(Outcome.NOT_YET)),
                allShown(shown, row) ? shown.share(row.kept(), row.lines()) : ""));
        found.add(table.cards());
    }

    private static boolean allShown(ShownCounts shown, TravelledRow row) {
        return Arrays.stream(Outcome.values()).allMatch(outcome -> shown.isShown(row.count(outcome)));
    }
}
