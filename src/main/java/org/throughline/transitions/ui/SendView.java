package org.throughline.transitions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Destination;
import org.throughline.transitions.GuestReceipts;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.documents.TransitionDocument;
import org.throughline.transitions.guest.GuestReading;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.picture.Section;
import org.throughline.transitions.print.Printouts;

/** Everything that will be seen at the other end, checked once more, then sent. */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID + "/send")
@PageTitle("Check and send a record - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class SendView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Transitions transitions;
    private final transient Handovers handovers;
    private final transient GuestReceipts receipts;
    private final transient GuestReading guests;
    private final transient Printouts papers;
    private final transient Documents documents;
    private final transient FamilySide family;
    private final ErrorSummary errors = new ErrorSummary();

    SendView(
            Transitions transitions,
            Handovers handovers,
            GuestReceipts receipts,
            GuestReading guests,
            Printouts papers,
            Documents documents,
            FamilySide family) {
        this.family = family;
        this.documents = documents;
        this.transitions = transitions;
        this.handovers = handovers;
        this.receipts = receipts;
        this.guests = guests;
        this.papers = papers;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = TransitionNavigation.id(event);
        RecordPage page = transitions.page(id).filter(RecordPage::leads).orElseThrow(NotFoundException::new);
        removeAll();
        if (page.details().state().isWithSender()) {
            check(page);
        } else {
            confirmation(page);
        }
    }

    private void check(RecordPage page) {
        UUID id = page.details().id();
        add(
                errors,
                new Anchor(TransitionNavigation.record(id), "Back to the record"),
                new H1("Check and send: " + page.details().childName()),
                new IdentityBar(page.details(), page.catalogue()));
        List<String> prompts = page.prompts();
        if (!prompts.isEmpty()) {
            UnorderedList list = new UnorderedList();
            prompts.forEach(prompt -> list.add(new ListItem(prompt)));
            add(new H2("Still open"), new Paragraph("You can send without these."), list);
        }
        if (!page.familyAsked().isEmpty()) {
            add(new FamilyAskedBox(
                    page, handovers, errors, () -> transitions.page(id).ifPresent(this::again)));
        }
        add(new FamilySaidPanel(family.questions(), id, errors));
        answers(page);
        documents(page);
        RadioButtonGroup<SharingBasis> basis = new RadioButtonGroup<>("Why the record may be shared");
        basis.setItems(SharingBasis.values());
        basis.setItemLabelGenerator(SharingBasis::label);
        String to = page.details().destination().label();
        boolean reachable = page.details().destination().isReachable();
        Button send = new Button("Send the record to " + to, click -> {
            if (basis.isEmpty()) {
                errors.show("Choose why the record may be shared");
            } else if (Failures.saved(
                    () -> handovers.send(id, page.details().version(), basis.getValue(), page.fingerprint()), errors)) {
                transitions.page(id).ifPresent(sent -> {
                    removeAll();
                    confirmation(sent);
                });
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setVisible(reachable);
        Button paper =
                new Button(reachable ? "Hand it over on paper instead" : "Hand it over on paper to " + to, click -> {
                    if (basis.isEmpty()) {
                        errors.show("Choose why the record may be shared");
                    } else {
                        onPaper(
                                id,
                                () -> receipts.handOver(
                                        id, page.details().version(), basis.getValue(), page.fingerprint()));
                    }
                });
        paper.setEnabled(isKnown(page));
        add(new H2("Send"));
        if (!reachable) {
            Notice unreachable = Notice.warning(
                    paper.isEnabled()
                            ? "The destination has no account here. By a link they read the record on screen and print it,"
                                    + " with a code that you tell by telephone. Or print it and hand it over on paper."
                            : "The destination is not known yet. Set it on the record's page first.");
            add(unreachable);
        }
        add(
                basis,
                Group.actions(
                        send,
                        byLink(page, basis),
                        paper,
                        new Anchor(TransitionNavigation.record(id), "Come back later")));
    }

    /** Hands the record over to be read without an account; the address and its code follow on a page of their own. */
    private Button byLink(RecordPage page, RadioButtonGroup<SharingBasis> basis) {
        UUID id = page.details().id();
        String to = page.details().destination().label();
        boolean reachable = page.details().destination().isReachable();
        Button link = new Button(
                reachable ? "They have no account: let them read it by a link" : "Let " + to + " read it by a link",
                click -> {
                    if (basis.isEmpty()) {
                        errors.show("Choose why the record may be shared");
                    } else if (Failures.saved(
                            () -> guests.handOver(id, page.details().version(), basis.getValue(), page.fingerprint()),
                            errors)) {
                        UI.getCurrent().navigate(TransitionNavigation.reader(id));
                    }
                });
        if (!reachable) {
            link.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        link.setEnabled(isKnown(page));
        return link;
    }

    private void again(RecordPage page) {
        removeAll();
        check(page);
    }

    private void documents(RecordPage page) {
        List<TransitionDocument> all = documents.of(page.details().id());
        add(new H2("Documents that go with it"));
        if (all.isEmpty()) {
            add(new Paragraph("None."));
            return;
        }
        PlainTable table = new PlainTable("Documents", "Document", "File", "Seen by");
        all.forEach(document -> table.row(
                document.kind().label(),
                document.fileName(),
                document.visibility().label()));
        add(table);
    }

    private static boolean isKnown(RecordPage page) {
        return page.details().destination().kind() != Destination.Kind.UNKNOWN;
    }

    private void onPaper(UUID id, Supplier<GuestReceipts.Secrets> handOver) {
        AtomicReference<GuestReceipts.@Nullable Secrets> made = new AtomicReference<>();
        if (Failures.saved(() -> made.set(handOver.get()), errors)) {
            transitions.page(id).ifPresent(sent -> {
                removeAll();
                confirmation(sent);
                GuestReceipts.Secrets secrets = Objects.requireNonNull(made.get());
                UI.getCurrent()
                        .getPage()
                        .fetchCurrentURL(url -> addComponentAtIndex(
                                1,
                                new ReceiptSlip(
                                        url.getProtocol() + "://" + url.getAuthority() + "/" + ReceiptView.PATH + "/"
                                                + secrets.token(),
                                        secrets.code(),
                                        new PaperLinks(
                                                papers,
                                                sent.details().childName(),
                                                paper -> papers.ofOurs(id, paper)))));
            });
        }
    }

    private void answers(RecordPage page) {
        add(new H2("What will be seen at "
                + (isKnown(page) ? page.details().destination().label() : "the next setting")));
        RecordPicture picture = RecordPicture.of(page);
        for (Section section : picture.written()) {
            PlainTable table = new PlainTable(section.title(), "Question", "Answer", "Whose words", "Seen by");
            section.shown()
                    .forEach(line -> table.row(
                            line.question(),
                            line.text(),
                            line.source(),
                            line.seenBy().label()));
            Anchor change =
                    new Anchor(TransitionNavigation.record(page.details().id()) + "#block-" + section.key(), "Change");
            change.setAriaLabel("Change " + section.title());
            add(new H2(section.title()), change, table);
            section.remarks().forEach(remark -> add(new Paragraph(remark)));
        }
        if (picture.written().isEmpty()) {
            add(new Paragraph("Nothing is written yet."));
        }
    }

    private void confirmation(RecordPage page) {
        UUID id = page.details().id();
        if (guests.isWithGuest(id)) {
            add(new Anchor(TransitionNavigation.reader(id), "The link by which they read it, and the receipt"));
        }
        boolean awaited = receipts.isAwaited(id);
        add(new H1((awaited ? "Handed over on paper to " : "Sent to ")
                + page.details().destination().label()));
        page.sendings().stream()
                .findFirst()
                .ifPresent(sending -> add(new Facts()
                        .fact("Child", page.details().childName())
                        .fact("Sent", Times.shown(sending.sentAt()) + ", by " + sending.sentBy())
                        .fact(
                                "Receipt",
                                sending.receivedAt() == null
                                        ? "Not yet: you see it on the record's page when it is acknowledged"
                                        : Times.shown(sending.receivedAt()) + ", by " + sending.receivedBy())));
        add(
                new Paragraph(
                        awaited
                                ? "It counts as sent. You can take it back from its page."
                                : "The receiving SENCO has a locked copy. What you write from now on is seen there once you"
                                        + " send the changes. You can take the record back from its page."),
                awaited
                        ? Group.actions(
                                new Button("New address and code", click -> onPaper(id, () -> receipts.renew(id))))
                        : Group.actions(),
                Group.actions(
                        new Anchor(TransitionNavigation.record(page.details().id()), "Back to the record"),
                        new Anchor(TransitionNavigation.SENDING, "Children moving on")));
    }
}
