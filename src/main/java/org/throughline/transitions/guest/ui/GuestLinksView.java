package org.throughline.transitions.guest.ui;

import com.vaadin.flow.component.Component;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.links.ui.IssuedLinks;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.HandoverCopy;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.guest.GuestReading;
import org.throughline.transitions.ui.TransitionNavigation;

/** The links by which a receiver without an account reads a record, and whether it has given the receipt. */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID + "/" + TransitionNavigation.READER)
@PageTitle("Read by a link - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class GuestLinksView extends Main implements BeforeEnterObserver {

    /** The page that a link opens. */
    static final String BY_LINK = "record";

    private static final long serialVersionUID = 1L;

    private final transient GuestReading reading;
    private final transient Transitions transitions;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();

    GuestLinksView(GuestReading reading, Transitions transitions, Clock clock) {
        this.reading = reading;
        this.transitions = transitions;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = TransitionNavigation.id(event);
        RecordPage page = transitions.page(id).filter(RecordPage::leads).orElseThrow(NotFoundException::new);
        if (!reading.isWithGuest(id)) {
            throw new NotFoundException();
        }
        HandoverCopy sending = page.sendings().getFirst();
        removeAll();
        add(
                errors,
                new Anchor(TransitionNavigation.record(id), "Back to the record"),
                new H1("Handed over by a link to " + sending.destination()),
                new Facts()
                        .fact("Child", page.details().childName())
                        .fact("Sent", Times.shown(sending.sentAt()) + ", by " + sending.sentBy())
                        .fact(
                                "Receipt",
                                sending.receivedAt() == null
                                        ? "Not yet: telephone them if it does not come"
                                        : Times.shown(sending.receivedAt()) + ", by " + sending.receivedBy()),
                new IssuedLinks(
                        new IssuedLinks.Words(
                                "The link to read it",
                                "It opens this record alone, with a code that you tell by telephone, and shows what the"
                                        + " receiving SENCO may see. It waits "
                                        + GuestReading.OPEN.toDays()
                                        + " days to be opened and then serves for "
                                        + GuestReading.SERVES.toHours()
                                        + " hours. Five wrong codes lock it.",
                                "Over",
                                "guest",
                                BY_LINK),
                        new Desk(reading, id, clock),
                        errors),
                Group.actions(
                        new Anchor(TransitionNavigation.record(id), "Back to the record"),
                        new Anchor(TransitionNavigation.SENDING, "Children moving on")));
    }

    private record Desk(GuestReading reading, UUID id, Clock clock) implements IssuedLinks.Desk {

        @Override
        public List<IssuedLink> all() {
            return reading.of(id);
        }

        @Override
        public boolean isToIssue() {
            return true;
        }

        @Override
        public NewLink issue() {
            return reading.issue(id);
        }

        @Override
        public void revoke(IssuedLink link) {
            reading.revoke(id, link.id());
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public String letterTitle() {
            return "Letter to the receiver";
        }

        @Override
        public List<Component> before(String address) {
            return List.of(new Paragraph("We hand a child's transition record over to you. Read it at this address, and"
                    + " confirm receipt there. You need a code, which we tell you by telephone."));
        }

        @Override
        public List<Component> after(String address) {
            return List.of(
                    new Paragraph("The address is shown only now. Print or copy it before you leave this page. It names"
                            + " no child: say on the telephone whom it is about."));
        }
    }
}
