package org.throughline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.throughline.events.EventPublications;
import org.throughline.events.Publication;
import org.throughline.events.PublicationCounts;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;

/** Changes that one part of the service has not yet passed on to another. */
@Route(UpdatesView.PATH)
@PageTitle("Updates between parts - Throughline")
@Menu(title = "Updates between parts", order = 11)
@RolesAllowed(Roles.ADMINISTRATOR)
final class UpdatesView extends Main {

    static final String PATH = "updates";

    private static final long serialVersionUID = 1L;
    private static final int MOST_LISTED = 500;

    private final transient EventPublications publications;
    private final Paragraph total = new Paragraph();
    private final Button again = new Button("Try again now", click -> tryAgain());
    private final ListGrid<Publication> grid = new ListGrid<>("Updates that are not finished", "updates");

    UpdatesView(EventPublications publications) {
        this.publications = publications;
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("When something is saved, other parts of the service are told about it afterwards:"
                        + " a place is recorded, and the transition record then says where the child moves to. An update"
                        + " that fails is tried again by itself for about 8 hours.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(new H1("Updates between parts"), lead, total, Group.actions(again), grid.chooser(), grid);
        show();
    }

    private void columns() {
        grid.setEmptyStateText("Every update is finished. There is nothing to do.");
        grid.setHeight("50vh");
        grid.addColumn(Publication::what)
                .setHeader("What happened")
                .setRowHeader(true)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(Publication::module).setHeader("Part to be told").setWidth("9rem");
        grid.addColumn(update -> Times.shown(update.since())).setHeader("Saved").setWidth("11rem");
        grid.addColumn(update -> String.valueOf(update.attempts()))
                .setHeader("Tries")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(update -> Times.shown(update.lastTry()))
                .setHeader("Last try")
                .setWidth("11rem");
        grid.addColumn(update -> update.isGivenUp() ? "Failed. Try again, or look in the log" : "Will be tried again")
                .setHeader("State")
                .setWidth("13rem");
        grid.addColumn(update -> update.id().toString())
                .setHeader("Number in the log")
                .setWidth("20rem");
    }

    private void show() {
        PublicationCounts counts = publications.counts();
        List<Publication> unfinished = publications.unfinished(MOST_LISTED);
        int all = counts.waiting() + counts.givenUp();
        total.setText(String.format(
                        Locale.UK,
                        "%,d finished, %,d waiting, %,d failed",
                        counts.completed(),
                        counts.waiting(),
                        counts.givenUp())
                + (all > unfinished.size()
                        ? String.format(Locale.UK, ". %,d of %,d shown", unfinished.size(), all)
                        : ""));
        again.setEnabled(all > 0);
        grid.setItems(unfinished);
    }

    private void tryAgain() {
        int tried = publications.tryAgain();
        Done.said(
                switch (tried) {
                    case 0 -> "No update has failed. What is waiting will be tried by itself";
                    case 1 -> "1 update is being tried again. Open this page again to see whether it worked";
                    default ->
                        tried + " updates are being tried again. Open this page again to see whether they worked";
                });
        show();
    }
}
