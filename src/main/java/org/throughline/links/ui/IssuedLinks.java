package org.throughline.links.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.links.IssuedLink;
import org.throughline.links.NewLink;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.QrCode;
import org.throughline.shared.ui.Times;

/** The links that were issued about something; issues another, with its code and letter, and takes one back. */
public final class IssuedLinks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final Words words;
    private final ErrorSummary errors;
    private final Div code = new Div();
    private final Div letter = new Div();

    /**
     * What the piece says.
     *
     * @param title its heading
     * @param intro what a link opens, for how long
     * @param over what is said of a link whose time has passed
     * @param id what the ids of code and address begin with, such as "family"
     * @param path the path of the page that a link opens, without the secret
     */
    public record Words(String title, String intro, String over, String id, String path) implements Serializable {}

    /** What the piece reads and does. */
    public interface Desk {

        /** The links, newest first. */
        List<IssuedLink> all();

        /** Whether another can be issued. */
        boolean isToIssue();

        /** Issues one. */
        NewLink issue();

        /** Takes one back. */
        void revoke(IssuedLink link);

        /** The moment that it is. */
        Instant now();

        /** The heading of the letter. */
        String letterTitle();

        /** What the letter says before the address. */
        List<Component> before(String address);

        /** What it says after. */
        List<Component> after(String address);
    }

    /** The links of a desk, and where to show what is wrong. */
    public IssuedLinks(Words words, Desk desk, ErrorSummary errors) {
        this.words = words;
        this.desk = desk;
        this.errors = errors;
        letter.addClassName("tl-letter");
        show();
    }

    private void show() {
        removeAll();
        List<IssuedLink> all = desk.all();
        add(new H2(words.title()), new Paragraph(words.intro()));
        if (desk.isToIssue()) {
            add(Group.actions(new Button(all.isEmpty() ? "Issue a link" : "Issue a new link", click -> issue())));
        }
        if (!all.isEmpty()) {
            add(table(all));
        }
        add(code, letter);
    }

    private PlainTable table(List<IssuedLink> all) {
        PlainTable table = new PlainTable("Links issued", "Issued", "State", "Take back");
        for (IssuedLink link : all) {
            Button revoke = new Button(
                    "Take back",
                    click -> Ask.before(
                            "Take back the link of " + Times.shown(link.issuedAt()) + "?",
                            "It stops working at once; what was typed stays. This cannot be undone, but you can issue"
                                    + " a new link.",
                            "Yes, take it back",
                            () -> revoke(link)));
            revoke.setAriaLabel("Take back the link of " + Times.shown(link.issuedAt()));
            IssuedLink.State state = link.state(desk.now());
            table.row(
                    new Text(Times.shown(link.issuedAt()) + ", " + link.issuedBy()),
                    new Text(state == IssuedLink.State.OVER ? words.over() : state.label()),
                    state == IssuedLink.State.OPEN ? revoke : new Text(""));
        }
        return table;
    }

    private void revoke(IssuedLink link) {
        if (Failures.saved(() -> desk.revoke(link), errors, "Took the link back")) {
            code.removeAll();
            letter.removeAll();
            show();
        }
    }

    private void issue() {
        AtomicReference<NewLink> secrets = new AtomicReference<>(new NewLink("", ""));
        if (Failures.saved(() -> secrets.set(desk.issue()), errors, "Issued the link; code and letter are below")) {
            show();
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(url -> letter(
                            url.getProtocol() + "://" + url.getAuthority() + "/" + words.path() + "/"
                                    + secrets.get().token(),
                            secrets.get().code()));
        }
    }

    private void letter(String address, String told) {
        letter.removeAll();
        code.removeAll();
        Span number = new Span(told);
        number.setId(words.id() + "-code");
        code.add(Notice.warning(
                new Paragraph(new Text("Code: "), number),
                new Paragraph("Tell it by telephone, never with the address. It is shown only now.")));
        Image picture = new Image(QrCode.of(address), "QR code of the address");
        picture.setWidth("12rem");
        Span link = new Span(address);
        link.addClassName("tl-lines");
        link.setId(words.id() + "-address");
        letter.add(new H3(desk.letterTitle()));
        desk.before(address).forEach(letter::add);
        letter.add(picture, new Paragraph(link));
        desk.after(address).forEach(letter::add);
    }
}
