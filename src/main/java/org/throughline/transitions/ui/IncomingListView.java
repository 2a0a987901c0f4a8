package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Catalogues;
import org.throughline.transitions.Papers;
import org.throughline.transitions.RecordList;

/** The records that came to the own setting: what is new, what changed, what waits for a receipt. */
@Route(TransitionNavigation.INCOMING)
@PageTitle("Children coming to us - Throughline")
@Menu(title = "Coming to us", order = 4)
@RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
public final class IncomingListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RecordList records;
    private final Paragraph onTheWay = new Paragraph();
    private final RecordGrid list;

    IncomingListView(RecordList records, Catalogues catalogues, Papers papers) {
        this.records = records;
        addClassName("tl-page");
        onTheWay.addClassName("tl-lead");
        list = new RecordGrid(
                IncomingListView.class,
                catalogues.newest(),
                records::receiving,
                records::countReceiving,
                TransitionNavigation::received,
                false);
        add(
                new H1("Children coming to us"),
                onTheWay,
                Group.actions(PaperLinks.link(
                        "Transfer list (PDF)", "transfer-list.pdf", () -> papers.transferList(list.filter()))),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int more = records.countOnTheWay();
        onTheWay.setText(
                more == 0
                        ? "No further records are being written for us."
                        : more == 1
                                ? "One further record is being written for us; it appears here when it is sent."
                                : more
                                        + " further records are being written for us; they appear here when they are sent.");
        list.show(event.getLocation().getQueryParameters());
    }
}
