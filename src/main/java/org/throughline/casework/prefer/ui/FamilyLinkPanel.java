package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.PreferenceLetters;
import org.throughline.casework.prefer.PreferenceLink;
import org.throughline.casework.prefer.PreferenceLinks;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.shared.FileNames;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.QrCode;
import org.throughline.shared.ui.Times;

/** The links by which a family answers, and the letter that carries one. */
final class FamilyLinkPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreferenceDesk desk;
    private final transient CaseRecord known;
    private final String child;
    private final transient PreferenceRequest asked;
    private final ErrorSummary errors;
    private final Div code = new Div();
    private final Div letter = new Div();

    FamilyLinkPanel(PreferenceDesk desk, CaseRecord known, String child, PreferenceRequest asked, ErrorSummary errors) {
        this.desk = desk;
        this.known = known;
        this.child = child;
        this.asked = asked;
        this.errors = errors;
        letter.addClassName("tl-letter");
        show();
    }

    private void show() {
        removeAll();
        List<PreferenceLink> all = desk.links().ofCase(known);
        add(
                new H2("The family's link"),
                new Paragraph(
                        "By a link the family answers for itself, without a sign-in. It needs a code that you tell by"
                                + " telephone. The link is open until the end of " + Times.day(asked.answerBy())
                                + ". Five wrong codes lock it. The family sees the child's forename and the schools to choose from,"
                                + " nothing of the plan or the case."));
        if (isOpen()) {
            add(Group.actions(new Button(all.isEmpty() ? "Issue a link" : "Issue a new link", click -> issue())));
        }
        if (!all.isEmpty()) {
            add(table(all));
        }
        add(code, letter);
    }

    private boolean isOpen() {
        LocalDate today = desk.today();
        return desk.requests().isToAsk(known)
                && !today.isAfter(asked.answerBy())
                && (asked.closed() == null || asked.closed() == PreferenceRequest.Closed.ANSWERED);
    }

    private PlainTable table(List<PreferenceLink> all) {
        PlainTable table = new PlainTable("Links issued", "Issued", "State", "Take back");
        for (PreferenceLink link : all) {
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
                    new Text(link.state(desk.clock().instant())),
                    link.isOpen(desk.clock().instant()) ? revoke : new Text(""));
        }
        return table;
    }

    private void revoke(PreferenceLink link) {
        if (Failures.saved(() -> desk.links().revoke(known, link), errors, "Took the link back")) {
            code.removeAll();
            letter.removeAll();
            show();
        }
    }

    private void issue() {
        AtomicReference<PreferenceLinks.Secrets> secrets = new AtomicReference<>(new PreferenceLinks.Secrets("", ""));
        if (Failures.saved(
                () -> secrets.set(desk.links().issue(known)), errors, "Issued the link; code and letter are below")) {
            show();
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(url -> letter(
                            url.getProtocol() + "://" + url.getAuthority() + "/" + PreferNavigation.BY_LINK + "/"
                                    + secrets.get().token(),
                            secrets.get().code()));
        }
    }

    private void letter(String address, String told) {
        letter.removeAll();
        code.removeAll();
        Span number = new Span(told);
        number.setId("family-code");
        code.add(Notice.warning(
                new Paragraph(new Text("Code: "), number),
                new Paragraph("Tell it by telephone, never with the address. It is shown only now.")));
        Image picture = new Image(QrCode.of(address), "QR code of the address");
        picture.setWidth("12rem");
        Span link = new Span(address);
        link.addClassName("tl-lines");
        link.setId("family-address");
        letter.add(
                new H3("Address for the family"),
                picture,
                new Paragraph(link),
                Group.actions(new FileLink(
                        "Letter with this address (PDF)",
                        FileNames.of("preferences-letter", child, desk.today(), "pdf"),
                        "application/pdf",
                        () -> desk.letters()
                                .of(
                                        known,
                                        asked.answerBy(),
                                        new PreferenceLetters.Address(address, QrCode.svg(address))))),
                new Paragraph("The address is shown only now. Print or copy it before you leave this page."));
    }
}
