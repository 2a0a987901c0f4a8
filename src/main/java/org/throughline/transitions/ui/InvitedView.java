package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.contact.Feedbacks;
import org.throughline.transitions.contact.Visits;
import org.throughline.transitions.contact.ui.ExchangePanel;
import org.throughline.transitions.contact.ui.TalkDesk;
import org.throughline.transitions.contact.ui.VisitPanel;

/** Planning a move before the record is sent, for the next setting that was invited to: visits and conversations. */
@Route(TransitionNavigation.PLANNED + "/:" + TransitionNavigation.ID)
@PageTitle("Plan a move - Throughline")
@RolesAllowed(Roles.SENCO)
final class InvitedView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReceivedRecords received;
    private final transient Catalogues catalogues;
    private final transient TalkDesk talks;
    private final transient Feedbacks feedbacks;
    private final transient Visits visits;
    private final ErrorSummary errors = new ErrorSummary();

    InvitedView(ReceivedRecords received, Catalogues catalogues, TalkDesk talks, Feedbacks feedbacks, Visits visits) {
        this.received = received;
        this.catalogues = catalogues;
        this.talks = talks;
        this.feedbacks = feedbacks;
        this.visits = visits;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = TransitionNavigation.id(event);
        RecordDetails details = received.invited(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(TransitionNavigation.INCOMING, "Back to children coming to us"),
                new H1("Plan the move of " + details.childName()),
                new Paragraph(
                        "You are invited to plan this move before the record is sent. What is written of the child"
                                + " appears when the sender sends it."),
                new Facts()
                        .fact("From", details.sender())
                        .fact(
                                "Move",
                                catalogues
                                                .version(details.catalogue())
                                                .phase(details.phase())
                                                .label() + ", " + details.entryYear())
                        .fact("Level of support", details.tier().label())
                        .fact("Invited by", String.valueOf(details.invitedBy())),
                new VisitPanel(visits, id, errors),
                new ExchangePanel(talks, feedbacks, id, true, errors));
    }
}
