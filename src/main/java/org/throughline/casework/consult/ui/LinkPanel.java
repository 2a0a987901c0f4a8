package org.throughline.casework.consult.ui;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.ReplyLink;
import org.throughline.casework.consult.ReplyLinks;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.QrCode;
import org.throughline.shared.ui.Times;

/** The links by which a school without a sign-in answers, and the letter that carries one. */
final class LinkPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReplyLinks links;
    private final transient ConsultationRecord about;
    private final transient Clock clock;
    private final ErrorSummary errors;
    private final Div letter = new Div();
    private final Div code = new Div();

    LinkPanel(ReplyLinks links, ConsultationRecord about, Clock clock, ErrorSummary errors) {
        this.links = links;
        this.about = about;
        this.clock = clock;
        this.errors = errors;
        letter.addClassName("tl-letter");
        show();
    }

    private void show() {
        removeAll();
        List<ReplyLink> all = links.of(about.id());
        add(
                new H2("Answer without a sign-in"),
                new Paragraph("A link opens this consultation alone, with a code that you tell by telephone, for "
                        + ReplyLinks.OPEN.toDays() + " days or until it is answered. Five wrong codes lock it."),
                Group.actions(new Button(all.isEmpty() ? "Issue a link" : "Issue a new link", click -> issue())));
        PlainTable table = new PlainTable("Links issued", "Issued", "State", "Take back");
        for (ReplyLink link : all) {
            Button revoke = new Button(
                    "Take back",
                    click -> Ask.before(
                            "Take back the link of " + Times.shown(link.issuedAt()) + "?",
                            "It stops working at once; what was typed stays. This cannot be undone, but you can issue"
                                    + " a new link.",
                            "Yes, take it back",
                            () -> revoke(link)));
            revoke.setAriaLabel("Take back the link of " + Times.shown(link.issuedAt()));
            table.row(
                    new Text(Times.shown(link.issuedAt()) + ", " + link.issuedBy()),
                    new Text(link.state(clock.instant())),
                    link.isOpen(clock.instant()) ? revoke : new Text(""));
        }
        if (!all.isEmpty()) {
            add(table);
        }
        add(code, letter);
    }

    private void revoke(ReplyLink link) {
        if (Failures.saved(() -> links.revoke(about.id(), link.id()), errors, "Took the link back")) {
            letter.removeAll();
            code.removeAll();
            show();
        }
    }

    private void issue() {
        AtomicReference<ReplyLinks.Secrets> secrets = new AtomicReference<>(new ReplyLinks.Secrets("", ""));
        if (Failures.saved(
                () -> secrets.set(links.issue(about.id())), errors, "Issued the link; code and letter are below")) {
            show();
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(url -> letter(
                            url.getProtocol() + "://" + url.getAuthority() + "/" + ConsultNavigation.BY_LINK + "/"
                                    + secrets.get().token(),
                            secrets.get().code()));
        }
    }

    private void letter(String address, String told) {
        letter.removeAll();
        code.removeAll();
        Span number = new Span(told);
        number.setId("consultation-code");
        code.add(Notice.warning(
                new Paragraph(new Text("Code: "), number),
                new Paragraph("Tell it by telephone, never with the address. It is shown only now.")));
        Image picture = new Image(QrCode.of(address), "QR code of the address");
        picture.setWidth("12rem");
        Span link = new Span(address);
        link.addClassName("tl-lines");
        link.setId("consultation-address");
        letter.add(
                new H3("Letter to " + about.consultee()),
                new Paragraph(
                        "We consult you about a child, as section 39 of the Children and Families Act 2014 asks us"
                                + " to. The plan and our questions are at this address. You need a code, which we tell you by"
                                + " telephone."),
                picture,
                new Paragraph(link),
                new Paragraph("Please answer by " + (about.due() == null ? "the day told" : Times.day(about.due()))
                        + ". The address is shown only now. Print or copy it before you leave this page."));
    }
}
