package org.throughline.transitions.travel.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.due.MoveDays;
import org.throughline.transitions.travel.HelpTravel;
import org.throughline.transitions.travel.TravelRow;
import org.throughline.transitions.ui.TransitionNavigation;

/** The children about whose support the own settings are asked now. */
@Route(TransitionNavigation.TRAVEL)
@PageTitle("Did the support travel? - Throughline")
@RolesAllowed(Roles.SENCO)
final class TravelListView extends Main {

    private static final long serialVersionUID = 1L;

    TravelListView(HelpTravel travel, CurrentUser user) {
        addClassName("tl-page");
        Paragraph lead = new Paragraph("Each record lists support that worked before. " + MoveDays.WEEKS_TO_TRAVEL
                + " weeks after the first day, tick what you kept, changed or dropped. The sending setting learns from"
                + " it, and the authority sees, without names, which support travels.");
        lead.addClassName("tl-lead");
        int count = travel.countDue();
        Paragraph total = new Paragraph(
                count == 1 ? "1 child to answer for" : String.format(Locale.UK, "%,d children to answer for", count));
        total.addClassName("tl-total");
        ListGrid<TravelRow> grid = new ListGrid<>("Children to answer for", "travel");
        grid.setEmptyStateText("Nothing to answer now. Children appear here when it is time.");
        grid.setHeight("60vh");
        grid.addComponentColumn(row -> new Anchor(TransitionNavigation.travel(row.recordId()), row.childName()))
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> Times.day(row.due())).setHeader("Asked since").setAutoWidth(true);
        grid.addColumn(TravelRow::sender).setHeader("From").setAutoWidth(true);
        if (user.worksAtSeveral()) {
            grid.addColumn(TravelRow::receiver).setHeader("Your setting").setAutoWidth(true);
        }
        grid.addColumn(row -> row.again() ? "Answered before; some was not in place yet" : "")
                .setHeader("Note")
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> travel.due(query.getOffset(), query.getLimit()).stream(), query -> travel.countDue()));
        add(
                new Anchor(TransitionNavigation.INCOMING, "Back to children coming to us"),
                new H1("Did the support travel?"),
                lead,
                total,
                grid);
    }
}
