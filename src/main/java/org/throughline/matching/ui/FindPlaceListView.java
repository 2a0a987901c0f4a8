package org.throughline.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.throughline.matching.findplace.PlaceFinder;
import org.throughline.matching.records.RunCohort;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.security.Roles;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;

/** Begins to find a place for one child: who it is, and who asks for a move. */
@Route(FindPlaceListView.PATH)
@PageTitle("Find a place now - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class FindPlaceListView extends Main {

    /** Where one begins; below it is the page of each child. */
    static final String PATH = "find-a-place";

    private static final long serialVersionUID = 1L;

    FindPlaceListView(PlaceFinder finder, Caseload caseload) {
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("For one child who needs a place now: a new plan, a move into the borough, a review"
                        + " or a change in the middle of a year. For all children of a September, start a run.");
        lead.addClassName("tl-lead");
        int year = finder.year().start();
        ComboBox<CaseloadRow> child = new ComboBox<>("Child, by name or reference");
        child.setWidthFull();
        child.setItems(
                query ->
                        caseload
                                .find(named(year, query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                                .stream(),
                query -> caseload.count(named(year, query.getFilter().orElse(""))));
        child.setItemLabelGenerator(row -> row.name() + " (" + row.reference() + "), " + YearGroup.label(row.ncYear()));
        child.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent().navigate(PATH + "/" + change.getValue().childId());
            }
        });
        add(new Anchor(RunNavigation.RUNS, "Back to matching"), new H1("Find a place now"), lead, child);
        moves(finder.moves());
    }

    private static CaseloadFilter named(int year, String text) {
        return new CaseloadFilter(year, text, null, null, null, null, null);
    }

    private void moves(List<RunCohort.Member> members) {
        add(new H2("Ask for another place outside a change of phase"));
        if (members.isEmpty()) {
            add(new EmptyState("Nobody asks for another place this year."));
            return;
        }
        Paragraph total = new Paragraph(said(members.size(), members.size()));
        total.addClassName("tl-total");
        ListGrid<RunCohort.Member> grid = new ListGrid<>("Children who ask for a move", "find-a-place");
        grid.setHeight("60vh");
        grid.addComponentColumn(member -> new Anchor(PATH + "/" + member.childId(), member.name()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(member -> YearGroup.label(member.ncYear()))
                .setHeader("Year group")
                .setAutoWidth(true);
        grid.addColumn(member -> Objects.requireNonNullElse(member.place(), "None"))
                .setHeader("Place now")
                .setAutoWidth(true);
        GridListDataView<RunCohort.Member> shown = grid.setItems(members);
        SearchField find = new SearchField("Name contains", "find-a-place");
        find.addValueChangeListener(change -> {
            String text = change.getValue().toLowerCase(Locale.UK);
            shown.setFilter(member -> member.name().toLowerCase(Locale.UK).contains(text));
            total.setText(said(shown.getItemCount(), members.size()));
        });
        find.recall();
        add(find, total, grid);
    }

    private static String said(int shown, int all) {
        return String.format(Locale.UK, "%,d of %,d children shown", shown, all);
    }
}
