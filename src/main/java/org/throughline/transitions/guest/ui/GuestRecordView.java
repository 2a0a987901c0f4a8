package org.throughline.transitions.guest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.throughline.links.ui.CodeDoor;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.documents.Documents;
import org.throughline.transitions.documents.TransitionDocument;
import org.throughline.transitions.guest.GuestReading;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.print.Printout;
import org.throughline.transitions.print.Printouts;
import org.throughline.transitions.ui.PictureSections;

/** A record as a receiver without an account reads it: an address, a code told by telephone, and the receipt. */
@Route(value = GuestLinksView.BY_LINK + "/:" + GuestRecordView.TOKEN, autoLayout = false)
@PageTitle("A transition record - Throughline")
@AnonymousAllowed
final class GuestRecordView extends Main implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    private final transient GuestReading reading;
    private final transient Printouts papers;
    private final transient CodeDoor door;
    private final ErrorSummary errors = new ErrorSummary();

    GuestRecordView(GuestReading reading, Printouts papers) {
        this.reading = reading;
        this.papers = papers;
        door = new CodeDoor(
                new CodeDoor.Words(
                        "Read a transition record",
                        List.of(
                                "A school or setting hands a child's transition record over to you. First we check that"
                                        + " this address reached the right person.",
                                "You have no code? Telephone the person who sent you this address."),
                        "the sender",
                        "It was opened more than ten hours ago, or 30 days have passed, or the sender has taken it back or"
                                + " sent a new one. Ask the sender for a new link: it takes them a minute."),
                reading::open,
                this::show);
        CodeDoor.dress(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        door.show(this, errors, event.getRouteParameters().get(TOKEN).orElse(""));
    }

    private void show(String key) {
        ReceivedPage page = reading.page(key).orElse(null);
        if (page == null) {
            door.closed(this);
            return;
        }
        removeAll();
        errors.show(List.of());
        RecordPicture picture = RecordPicture.of(page);
        add(
                errors,
                new H1(page.details().childName()),
                new Facts()
                        .fact("Born", Times.day(page.details().born()))
                        .fact("Move", picture.move())
                        .fact("From", page.details().sender())
                        .fact(
                                "Sent",
                                Times.shown(page.sending().sentAt()) + ", by "
                                        + page.sending().sentBy())
                        .fact("Level of support", picture.level()),
                receipt(key, page));
        add(
                new Notice(
                        "For the people who will work with this child, and nobody else. The sender sees that you have"
                                + " opened it. This page closes ten hours after it was first opened: print what you need."),
                Group.actions(print(key, Printout.WHOLE), print(key, Printout.BRIEFING)),
                new PictureSections(picture));
        documents(key);
        CodeDoor.goToTop(this);
    }

    private Component receipt(String key, ReceivedPage page) {
        if (page.sending().receivedAt() != null) {
            return new Paragraph("Receipt given by " + page.sending().receivedBy() + ", "
                    + Times.shown(page.sending().receivedAt()) + ".");
        }
        TextField name = new TextField("Your name and role");
        Button give = new Button("I have received the record", click -> give(key, name.getValue()));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Group form = Group.form(name);
        form.add(Group.actions(give));
        return form;
    }

    private void give(String key, String name) {
        if (Failures.saved(
                () -> reading.acknowledge(key, name),
                errors,
                "Thank you. The sender sees that the record has arrived")) {
            show(key);
        }
    }

    private FileLink print(String key, Printout paper) {
        return new FileLink(
                paper.label() + " (PDF)",
                paper.name().toLowerCase(java.util.Locale.ROOT) + ".pdf",
                PDF,
                () -> reading.page(key).map(page -> papers.ofRead(page, paper)));
    }

    private void documents(String key) {
        List<TransitionDocument> all = reading.documents(key);
        if (all.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable("Documents", "Document", "File");
        for (TransitionDocument document : all) {
            table.row(
                    new Text(document.kind().label()),
                    new FileLink(
                            document.fileName(),
                            document.fileName(),
                            document.mediaType(),
                            () -> reading.document(key, document.id()).map(Documents.WithContent::content)));
        }
        add(new H2("Documents"), table);
    }
}
