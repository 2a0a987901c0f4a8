package org.throughline.transitions.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.throughline.shared.language.Language;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.QrCode;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.family.FamilyLetters;
import org.throughline.transitions.family.FamilyLink;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;
import org.throughline.transitions.family.ui.FamilyAddress;

/** The links and letters by which the family and the child read and write their parts. */
final class VoicePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FamilySide family;
    private final transient Clock clock;
    private final UUID recordId;
    private final ErrorSummary errors;
    private final Choice<Language> language =
            new Choice<>("Language they read", "Choose", Arrays.asList(Language.values()), VoicePanel::name);
    private final Choice<LocalDate> answerBy;
    private final Div letter = new Div();

    VoicePanel(FamilySide family, Clock clock, UUID recordId, ErrorSummary errors) {
        this.family = family;
        this.clock = clock;
        this.recordId = recordId;
        this.errors = errors;
        letter.addClassName("tl-letter");
        language.setEmptySelectionAllowed(false);
        language.setValue(Language.ENGLISH);
        language.setHelperText("They can change it on the page. Translations are not yet checked by speakers."
                + " Urdu can be read on screen; its letter is in English, for our fonts lack some of its letters.");
        LocalDate today = LocalDate.now(clock);
        answerBy = new Choice<>(
                "Ask them to answer by",
                "Choose",
                Stream.of(7, 10, 14, 21, 28).map(today::plusDays).toList(),
                Times::day);
        answerBy.setEmptySelectionAllowed(false);
        answerBy.setValue(today.plusDays(FamilyLinks.OPEN.toDays()));
        answerBy.setHelperText("Stands in the letter. The link itself is open for 14 days.");
        show();
    }

    private static String name(Language language) {
        return language == Language.ENGLISH
                ? language.ownName()
                : language.locale().getDisplayLanguage(Locale.UK) + " (" + language.ownName() + ")";
    }

    private void show() {
        removeAll();
        add(
                new H2("The family's and the child's own parts"),
                new Paragraph(
                        "By a link or a letter the parent or carer reads what they may see of this record, agrees or"
                                + " asks line by line, and writes their part; the child writes theirs. A link needs the date of"
                                + " birth as a second check and is open for 14 days or until it is sent off. The letter is in"
                                + " large print with room to write; type in what comes back."),
                Group.form(language, answerBy));
        Group issue = Group.actions();
        for (VoiceKind kind : VoiceKind.values()) {
            issue.add(new Button("New link and letter: " + kind.label(), click -> issue(kind)));
        }
        issue.add(new Anchor(TransitionNavigation.paper(recordId), "Type in what came on paper"));
        add(issue);
        PlainTable table = new PlainTable("Links issued", "For", "Issued", "State", "Take back");
        var all = family.links().of(recordId);
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
        if (Failures.saved(() -> family.links().revoke(recordId, link.id()), errors, "Took the link back")) {
            letter.removeAll();
            show();
        }
    }

    private void issue(VoiceKind kind) {
        LocalDate by = answerBy.getValue();
        AtomicReference<String> token = new AtomicReference<>("");
        if (Failures.saved(
                () -> {
                    token.set(family.links().issue(recordId, kind));
                    family.languages().choose(token.get(), language.getValue());
                },
                errors,
                "Issued the link; its letter is below")) {
            show();
            UI.getCurrent()
                    .getPage()
                    .fetchCurrentURL(url -> showLetter(
                            kind, by, FamilyAddress.of(url.getProtocol() + "://" + url.getAuthority(), token.get())));
        }
    }

    private void showLetter(VoiceKind kind, LocalDate by, String address) {
        letter.removeAll();
        Image code = new Image(QrCode.of(address), "QR code of the address");
        code.setWidth("12rem");
        Span link = new Span(address);
        link.addClassName("tl-lines");
        link.setId("voice-address");
        Language printed = language.getValue().isPrintable() ? language.getValue() : Language.ENGLISH;
        FamilyLetters.Asked asked = new FamilyLetters.Asked(
                kind,
                language.getValue(),
                by,
                address,
                QrCode.svg(address),
                LocalDate.now(clock).plusDays(FamilyLinks.OPEN.toDays()));
        letter.add(
                new H3("Letter: " + kind.label()),
                Group.actions(PaperLinks.link(
                        "Letter in large print (PDF, " + name(printed) + ")",
                        "letter-" + kind.name().toLowerCase(Locale.ROOT) + "-" + printed.tag() + ".pdf",
                        () -> family.letters().letter(recordId, asked))),
                new Paragraph(
                        "The address is shown only now and stands in the letter. Save or print the letter, or copy"
                                + " the address into the school's own mail, before you leave this page."),
                code,
                new Paragraph(link));
    }
}
