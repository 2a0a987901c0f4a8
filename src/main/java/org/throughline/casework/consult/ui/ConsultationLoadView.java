package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.throughline.casework.consult.ConsultationList;
import org.throughline.casework.consult.ConsultationList.SchoolLoad;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ListGrid;

/** How much each school is asked, so that nobody consults widely without seeing it. */
@Route(ConsultNavigation.LOAD)
@PageTitle("Consultations by school - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ConsultationLoadView extends Main {

    private static final long serialVersionUID = 1L;

    ConsultationLoadView(ConsultationList list) {
        addClassName("tl-page");
        List<SchoolLoad> loads = list.loads();
        ListGrid<SchoolLoad> grid = new ListGrid<>("Consultations by school", "consultation-load");
        grid.setEmptyStateText("No school has been consulted this academic year.");
        grid.setHeight("65vh");
        grid.addComponentColumn(
                        row -> new Anchor(ConsultNavigation.CONSULTATIONS + "?school=" + row.settingId(), row.name()))
                .setHeader("School or setting")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(row -> figure(row.open())).setHeader("To answer").setAutoWidth(true);
        grid.addColumn(row -> figure(row.overdue()))
                .setHeader("Of these overdue")
                .setAutoWidth(true);
        grid.addColumn(row -> figure(row.thisTerm()))
                .setHeader("Sent this term")
                .setAutoWidth(true);
        grid.addColumn(row -> figure(row.thisYear()))
                .setHeader("Sent this academic year")
                .setAutoWidth(true);
        grid.setItems(loads);
        Paragraph total = new Paragraph(
                loads.size() == 1 ? "1 school or setting" : figure(loads.size()) + " schools and settings");
        total.addClassName("tl-total");
        add(
                new H1("How much each school is asked"),
                new Paragraph("Consultations of schools and settings, without those withdrawn. A term begins on"
                        + " 1 September, 1 January and 1 May here."),
                total,
                grid.chooser(),
                grid);
    }

    private static String figure(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
