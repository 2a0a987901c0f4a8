package org.throughline.transitions.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shell.views.SavedViews;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.print.Printouts;
import org.throughline.transitions.travel.HelpTravel;

/** The records that came to the own settings: what is new, what changed, what waits for a receipt. */
@Route(TransitionNavigation.INCOMING)
@PageTitle("Children coming to us - Throughline")
@Menu(title = "Coming to us", order = 4)
@RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
final class IncomingListView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RecordList records;
    private final transient HelpTravel travel;
    private final boolean senco;
    private final Paragraph onTheWay = new Paragraph();
    private final Div waiting = new Div();
    private final RecordGrid list;

    IncomingListView(
            RecordList records,
            Catalogues catalogues,
            Printouts papers,
            CurrentUser user,
            SavedViews views,
            HelpTravel travel) {
        this.records = records;
        this.travel = travel;
        this.senco = user.has(Roles.SENCO);
        addClassName("tl-page");
        onTheWay.addClassName("tl-lead");
        list = new RecordGrid(
                IncomingListView.class,
                catalogues.newest(),
                records::receiving,
                records::countReceiving,
                TransitionNavigation::received,
                false,
                user.worksAtSeveral(),
                views);
        add(new H1("Children coming to us"), onTheWay, waiting, links(papers, user), list);
    }

    private Group links(Printouts papers, CurrentUser user) {
        Group links = Group.actions(PaperLinks.link(
                "Transfer list (PDF)", papers.transferListName(), () -> papers.transferList(list.filter())));
        if (user.has(Roles.SENCO)) {
            links.add(new Anchor(TransitionNavigation.BEFORE, "What to do before the first day"));
        }
        return links;
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
        waiting.removeAll();
        List<RecordList.Invitation> invitations = records.invitations();
        if (!invitations.isEmpty()) {
            UnorderedList children = new UnorderedList();
            invitations.forEach(each -> children.add(new ListItem(
                    new Anchor(TransitionNavigation.planned(each.id()), each.childName()),
                    new Text(", from " + each.sender() + ", invited by " + each.invitedBy()))));
            waiting.add(
                    new H2("Invited to plan with"),
                    new Paragraph("You can plan visits and talk with the sender before the record is sent."),
                    children);
        }
        int due = records.countReviewsDue();
        if (due > 0) {
            Notice reviews = new Notice(new Anchor(
                    TransitionNavigation.INCOMING + "?review=due",
                    due == 1 ? "One review is due" : due + " reviews are due"));
            waiting.add(reviews);
        }
        int travelling = senco ? travel.countDue() : 0;
        if (travelling > 0) {
            waiting.add(new Notice(new Anchor(
                    TransitionNavigation.TRAVEL,
                    travelling == 1
                            ? "Did the support travel? One child to answer for"
                            : "Did the support travel? " + travelling + " children to answer for")));
        }
        list.show(event.getLocation().getQueryParameters());
    }
}
