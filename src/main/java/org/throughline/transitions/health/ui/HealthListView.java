package org.throughline.transitions.health.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.health.HealthHandover;
import org.throughline.transitions.health.HealthHandovers;

/** The hand-overs of the services in which a person works, what waits first. */
@Route(HealthListView.PATH)
@PageTitle("Health hand-overs - Throughline")
@Menu(title = "Health hand-overs", order = 6)
@RolesAllowed({
    Roles.HEALTH_VISITOR,
    Roles.SCHOOL_NURSE,
    Roles.COMPLEX_NEEDS_NURSE,
    Roles.EPILEPSY_NURSE,
    Roles.CONTINUING_CARE
})
final class HealthListView extends Main {

    static final String PATH = "health";

    private static final long serialVersionUID = 1L;

    HealthListView(HealthHandovers handovers) {
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "Children who move and whose health service changes: who hands over, to whom, when,"
                        + " and the receipt. What is handed over stays in the health record; nothing clinical is kept here.");
        lead.addClassName("tl-lead");
        int count = handovers.count();
        Paragraph total = new Paragraph(count == 1 ? "1 hand-over" : String.format(Locale.UK, "%,d hand-overs", count));
        total.addClassName("tl-total");
        ListGrid<HealthHandover> grid = new ListGrid<>("Health hand-overs", "health");
        grid.setEmptyStateText("No child's hand-over is asked for yet. Schools ask for them from a child's record.");
        grid.addComponentColumn(row -> new Anchor(PATH + "/" + row.id(), row.child()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> Times.day(row.born())).setHeader("Born").setAutoWidth(true);
        grid.addColumn(row -> row.kind().label()).setHeader("Hand-over").setAutoWidth(true);
        grid.addColumn(HealthListView::move).setHeader("Move").setAutoWidth(true);
        grid.addColumn(row -> row.state().label()).setHeader("State").setAutoWidth(true);
        grid.setItemsPageable(page -> handovers.list((int) page.getOffset(), page.getPageSize()));
        add(new H1("Health hand-overs"), lead, total, grid);
    }

    /** From where to where, and when. */
    static String move(HealthHandover row) {
        return "From " + row.sender() + (row.destination().isBlank() ? "" : " to " + row.destination()) + ", "
                + new AcademicYear(row.entryYear()).label();
    }
}
