package org.throughline.transitions.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.QrCode;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.family.FamilyLink;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;

/** The links by which the family and the child write their parts, and the letter that carries one. */
final class VoicePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FamilyLinks links;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final UUID recordId;
    private final String child;
    private final ErrorSummary errors;
    private final Div letter = new Div();

    VoicePanel(FamilyLinks links, Catalogue catalogue, Clock clock, UUID recordId, String child, ErrorSummary errors) {
        this.links = links;
        this.catalogue = catalogue;
        this.clock = clock;
        this.recordId = recordId;
        this.child = child;
        this.errors = errors;
        letter.addClassName("tl-letter");
        show();
    }

    private void show() {
        removeAll();
        add(
                new H2("The family's and the child's own parts"),
                new Paragraph(
                        "A link opens their part alone, with the date of birth as a second check, for 14 days or until"
                                + " it is sent off. Give them the printed letter, or copy the address into the school's own mail."));
        Group issue = Group.actions();
        for (VoiceKind kind : VoiceKind.values()) {
            issue.add(new Button("New link: " + kind.label(), click -> issue(kind)));
        }
        add(issue);
        PlainTable table = new PlainTable("Links issued", "For", "Issued", "State", "Take back");
        var all = links.of(recordId);
        for (FamilyLink link : all) {
            Button revoke = new Button(
                    "Take back",
                    click -> Ask.before(
                            "Take back the link: " + link.kind().label() + "?",
                            "It stops working at once; what was written stays. This cannot be undone, but you can issue"
                                    + " a new link.",
                            "Yes, take it back",
                            () -> revoke(link)));
            revoke.setAriaLabel("Take back the link: " + link.kind().label());
            boolean isOpen = link.state(clock.instant()).equals("Open");
            table.row(
                    new Text(link.kind().label()),
                    new Text(Times.shown(link.issuedAt()) + ", " + link.issuedBy()),
                    new Text(link.state(clock.instant())),
                    isOpen ? revoke : new Text(""));
        }
        if (!all.isEmpty()) {
            add(table);
        }
        add(letter);
    }

    private void revoke(FamilyLink link) {
        if (Failures.saved(() -> links.revoke(recordId, link.id()), errors, "Took the link back")) {
            letter.removeAll();
            show();
        }
    }

    private void issue(VoiceKind kind) {
        AtomicReference<String> token = new AtomicReference<>("");
        if (Failures.saved(
                () -> token.set(links.issue(recordId, kind)), errors, "Issued the link; its letter is below")) {
            show();
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(url -> showLetter(
                            kind,
                            url.getProtocol() + "://" + url.getAuthority() + "/" + VoiceView.PATH + "/" + token.get()));
        }
    }

    private void showLetter(VoiceKind kind, String address) {
        letter.removeAll();
        Image code = new Image(QrCode.of(address), "QR code of the address");
        code.setWidth("12rem");
        Span link = new Span(address);
        link.addClassName("tl-lines");
        link.setId("voice-address");
        letter.add(
                new H3("Letter: " + kind.label()),
                new Paragraph(
                        kind == VoiceKind.PUPIL
                                ? child
                                        + " can say what the new place should know: how it feels, what is good, what is a"
                                        + " worry."
                                : "You know " + child
                                        + " best. Please say what the next school should know. Use the address"
                                        + " or the code; you need the date of birth."),
                code,
                new Paragraph(link),
                new Paragraph("Or answer on this paper and give it back:"));
        kind.questions(catalogue).stream().map(Field::label).forEach(question -> {
            Div line = new Div(
                    new Span(question.substring(question.indexOf(':') + 1).strip()));
            line.addClassName("tl-letter-line");
            letter.add(line);
        });
        letter.add(new Paragraph("The address is shown only now. Print or copy it before you leave this page. To print,"
                + " use your browser's print; the letter stands alone on the paper."));
    }
}
