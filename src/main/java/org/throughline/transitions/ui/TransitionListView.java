package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;
import org.throughline.shell.views.SavedViews;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.wholeclass.ClassesProgress;
import org.throughline.transitions.wholeclass.LeavingClasses;

/** The records that the own settings hand over, those who need most first. */
@Route(TransitionNavigation.SENDING)
@PageTitle("Children moving on - Throughline")
@Menu(title = "Moving on", order = 3)
@RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
final class TransitionListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final RecordGrid list;

    TransitionListView(
            RecordList records,
            Catalogues catalogues,
            LeavingClasses classes,
            ClassesProgress progress,
            SavedViews views,
            CurrentUser user) {
        addClassName("tl-page");
        boolean officer = user.has(Roles.PLACEMENT_OFFICER);
        Paragraph lead = new Paragraph(
                officer
                        ? "The records of families who educate at home, which the authority keeps for them."
                        : "What the next setting must know about each child who moves on from here. Write it once; it goes"
                                + " wherever the child goes.");
        lead.addClassName("tl-lead");
        list = new RecordGrid(
                TransitionListView.class,
                catalogues.newest(),
                records::sending,
                records::countSending,
                TransitionNavigation::record,
                true,
                user.worksAtSeveral(),
                views);
        add(new H1("Children moving on"), lead);
        Group links = Group.actions();
        if (user.has(Roles.SENCO) || user.has(Roles.STAFF)) {
            classes.own().stream().findFirst().ifPresent(first -> {
                add(new Paragraph(
                        first.label() + ": " + progress.of(first.which()).said() + "."));
            });
            links.add(new Anchor(TransitionNavigation.CLASS, "Class sheet"));
        }
        if (officer || user.has(Roles.SENCO)) {
            links.add(
                    new Anchor(TransitionNavigation.START, "Start records"),
                    new Anchor(TransitionNavigation.VISITS, "Visits and meetings"));
        }
        add(links, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event.getLocation().getQueryParameters());
    }
}
