package org.throughline.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.throughline.calendar.CalendarChange;
import org.throughline.calendar.CalendarChanges;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.shared.ui.Times;

/** Due dates that moved because a calendar changed: old and new. */
@Route(CalendarNavigation.PATH + "/changes")
@PageTitle("Due dates that moved - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
final class CalendarChangesView extends Main implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CalendarChanges changes;
    private final SearchField text = new SearchField("Change, due date or school", "calendar-changes");
    private final Paragraph total = new Paragraph();
    private final ListGrid<CalendarChange> grid = new ListGrid<>("Due dates that moved", "calendar-changes");

    CalendarChangesView(CalendarChanges changes) {
        this.changes = changes;
        addClassName("tl-page");
        Paragraph lead = new Paragraph("When term dates or bank holidays change, due dates are counted again. Each row"
                + " says which moved, from when to when. No child is named here.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                new Anchor(CalendarNavigation.PATH, "Back to term dates and bank holidays"),
                new H1("Due dates that moved"),
                lead,
                Group.filters(this::show, text),
                total,
                grid.chooser(),
                grid);
    }

    private void columns() {
        grid.setEmptyStateText(
                "No due date has moved. When a change of term dates or bank holidays moves one, it is here.");
        grid.setHeight("65vh");
        grid.addColumn(CalendarChange::change)
                .setHeader("Change")
                .setRowHeader(true)
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addColumn(CalendarChange::what).setHeader("Due date").setWidth("9rem");
        grid.addColumn(CalendarChange::place).setHeader("School or setting").setWidth("9rem");
        grid.addColumn(row -> Times.day(row.before())).setHeader("Before").setWidth("7rem");
        grid.addColumn(row -> Times.day(row.after())).setHeader("Now").setWidth("7rem");
        grid.addColumn(CalendarChange::howMany).setHeader("How many").setWidth("5rem");
        grid.addColumn(row -> row.by() + ", " + Times.shown(row.at()))
                .setHeader("Changed by")
                .setWidth("9rem");
        grid.setItems(DataProvider.fromCallbacks(
                query -> changes.page(text.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> changes.count(text.getValue())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        text.recall();
        show();
    }

    private void show() {
        int found = changes.count(text.getValue());
        total.setText(found == 1 ? "1 row" : String.format(Locale.UK, "%,d rows", found));
        grid.getDataProvider().refreshAll();
    }
}
