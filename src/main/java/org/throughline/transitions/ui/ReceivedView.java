package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Feedback;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.contact.Feedbacks;
import org.throughline.transitions.contact.Visits;
import org.throughline.transitions.contact.ui.ExchangePanel;
import org.throughline.transitions.contact.ui.TalkDesk;
import org.throughline.transitions.contact.ui.VisitPanel;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.print.Printouts;
import org.throughline.transitions.safeguarding.SafeguardingPointers;

/** A record as its receiver reads it: what matters on day one on top, what changed marked, receipt and feedback. */
@Route(TransitionNavigation.INCOMING + "/:" + TransitionNavigation.ID)
@PageTitle("A record that came to us - Throughline")
@RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
final class ReceivedView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReceivedRecords received;
    private final transient TalkDesk talks;
    private final transient Feedbacks feedbacks;
    private final transient SafeguardingPointers pointers;
    private final transient Printouts papers;
    private final transient Documents documents;
    private final transient Visits visits;
    private final transient ChildPages childPages;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    ReceivedView(
            ReceivedRecords received,
            TalkDesk talks,
            Feedbacks feedbacks,
            SafeguardingPointers pointers,
            Printouts papers,
            Documents documents,
            Visits visits,
            ChildPages childPages,
            Clock clock) {
        this.childPages = childPages;
        this.received = received;
        this.talks = talks;
        this.feedbacks = feedbacks;
        this.pointers = pointers;
        this.papers = papers;
        this.documents = documents;
        this.visits = visits;
        this.clock = clock;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        show();
    }

    private void show() {
        ReceivedPage page = received.received(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(TransitionNavigation.INCOMING, "Back to children coming to us"),
                new H1(page.details().childName()),
                new IdentityBar(page.details(), page.catalogue()),
                childPages.link(page.details().childId()),
                new Paragraph("Sent by " + page.sending().sentBy() + ", "
                        + Times.shown(page.sending().sentAt())
                        + (page.sending().receivedAt() == null
                                ? "."
                                : ". Acknowledged by " + page.sending().receivedBy() + ", "
                                        + Times.shown(page.sending().receivedAt()) + ".")));
        RecordPicture picture = RecordPicture.of(page);
        add(new Paragraph("Level of support: " + picture.level()));
        add(new PaperLinks(papers, page.details().childName(), paper -> papers.ofReceived(id, paper))
                .orSupportPlan(id));
        changes(picture.changes());
        if (page.leads()) {
            add(new Paragraph(
                    "Safeguarding leads in contact: " + (pointers.isInContact(id) ? "yes" : "no, or not recorded")));
            receipt(page);
        }
        add(new PictureSections(picture));
        add(new DocumentPanel(documents, clock, id, false, errors));
        if (page.leads()) {
            add(new VisitPanel(visits, id, errors));
            add(new ExchangePanel(talks, feedbacks, id, true, errors));
            add(new TravelPanel(talks.travel(), id, true));
            feedback(page);
        }
    }

    private void changes(long changed) {
        if (changed > 0) {
            Notice notice = new Notice(
                    changed == 1
                            ? "One answer has changed since you last looked; it is marked."
                            : changed + " answers have changed since you last looked; they are marked.");
            add(notice);
        }
    }

    private void receipt(ReceivedPage page) {
        if (page.details().state() != RecordState.SENT) {
            return;
        }
        Button acknowledge = new Button(
                "Acknowledge this record",
                click -> done("Acknowledged. The sender sees it", () -> received.acknowledge(id)));
        acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        TextField reason = new TextField("Why it does not belong here");
        Button reject = new Button(
                "Send it back",
                click -> Ask.before(
                        "Send this record back?",
                        "You lose access to it at once. Only the sender can send it to you again.",
                        "Yes, send it back",
                        () -> reject(reason.getValue())));
        add(Group.actions(acknowledge), new Details("This child does not come to us", Group.form(reason, reject)));
    }

    private void reject(String reason) {
        if (Failures.saved(() -> received.reject(id, reason), errors, "Sent the record back")) {
            getUI().ifPresent(ui -> ui.navigate(IncomingListView.class));
        }
    }

    private void feedback(ReceivedPage page) {
        if (page.details().state() == RecordState.SENT) {
            return;
        }
        Choice<Feedback.Kind> kind =
                new Choice<>("When", "Choose", Arrays.asList(Feedback.Kind.values()), Feedback.Kind::label);
        kind.setEmptySelectionAllowed(false);
        kind.setValue(Feedback.Kind.READING);
        Choice<Feedback.Answer> useful = word("Was it useful?");
        Choice<Feedback.Answer> accurate = word("Was it accurate?");
        TextArea missing = new TextArea("What was missing?");
        TextArea outcome = new TextArea("How is the child?");
        Button give = new Button("Send feedback", click -> {
            if (useful.isEmpty() || accurate.isEmpty()) {
                errors.show("Say whether it was useful and accurate");
            } else {
                done(
                        "Sent the feedback",
                        () -> feedbacks.give(
                                id,
                                kind.getValue(),
                                useful.getValue(),
                                accurate.getValue(),
                                missing.getValue(),
                                outcome.getValue()));
            }
        });
        add(
                new H2("Was this record useful?"),
                Group.form(kind, useful, accurate),
                Group.form(missing, outcome),
                Group.actions(give));
        if (page.details().state() == RecordState.RECEIVED) {
            add(new Details(
                    "The reviews are over",
                    new Paragraph("A closed record changes no more; both sides can read it until the end of the year."),
                    Group.actions(new Button(
                            "Close the record",
                            click -> Ask.before(
                                    "Close this record?",
                                    "It changes no more. This cannot be undone.",
                                    "Yes, close it",
                                    () -> done("Closed the record", () -> received.close(id)))))));
        }
    }

    private static Choice<Feedback.Answer> word(String label) {
        return new Choice<>(label, "Choose", Arrays.asList(Feedback.Answer.values()), Feedback.Answer::label);
    }

    private void done(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
