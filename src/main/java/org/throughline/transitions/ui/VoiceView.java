package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Meaning;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;

/**
 * The page of a family or a child: opened by a link and the date of birth, in plain words, with pictures for a child.
 */
@Route(value = VoiceView.PATH + "/:" + VoiceView.TOKEN, autoLayout = false)
@PageTitle("Your part - Throughline")
@AnonymousAllowed
final class VoiceView extends Main implements BeforeEnterObserver {

    static final String PATH = "voice";
    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;

    private final transient FamilyLinks links;
    private final ErrorSummary errors = new ErrorSummary();
    private String token = "";

    VoiceView(FamilyLinks links) {
        this.links = links;
        addClassNames("tl-page", "tl-voice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        askDate();
    }

    private void askDate() {
        DateFields born = new DateFields("The child's date of birth");
        Button open = new Button(
                "Continue",
                click -> born.date()
                        .ifPresentOrElse(
                                this::open, () -> errors.show("Enter the day, month and year, such as 27 3 2016")));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(
                errors,
                new H1("Your part"),
                new Paragraph(
                        "The school has asked you to say what the next school should know. First we check that this"
                                + " letter reached the right person."),
                Group.form(born),
                Group.actions(open));
    }

    private void open(LocalDate born) {
        switch (links.open(token, born)) {
            case FamilyLinks.Outcome.Opened opened -> show(opened.open(), born);
            case FamilyLinks.Outcome.WrongDate wrong ->
                errors.show(
                        wrong.triesLeft() > 0
                                ? "This is not the date of birth that the school has. You can try "
                                        + (wrong.triesLeft() == 1 ? "once more" : wrong.triesLeft() + " more times")
                                : "This link is now locked. Ask the school for a new one");
            case FamilyLinks.Outcome.Closed closed -> {
                removeAll();
                closed();
            }
        }
    }

    private void closed() {
        add(
                new H1("This link is closed"),
                new Paragraph(
                        "It was used already, or more than 14 days have passed, or the school has sent a new one. What was"
                                + " saved is with the school. Ask the school for a new link if you want to add something."));
    }

    private void show(FamilyLinks.Open open, LocalDate born) {
        removeAll();
        errors.show(List.of());
        boolean pupil = open.kind() == VoiceKind.PUPIL;
        add(
                errors,
                new H1(pupil ? "Hello " + open.forename() : "About " + open.forename()),
                new Paragraph(
                        pupil
                                ? "You are moving to a new place. Tell them about you. You can stop and come back. Leave out"
                                        + " what you like."
                                : "Write in your own words, in any language. What you write is saved as you type. You can stop"
                                        + " and come back until you send it. Leave out what you like."));
        if (!pupil) {
            Notice shared = new Notice("What you write goes into the school's record and, with it, to the next"
                    + " school. Worries and corrections are seen by the SENCO and pastoral leads only. Say below if"
                    + " something should not be shared.");
            add(shared);
        }
        AnswerField.Writer writer =
                (field, item, text, revision) -> links.write(token, born, field.key(), text, revision);
        for (Field field : open.fields()) {
            Optional<Answer> entry = Optional.ofNullable(open.revisions().get(field.key()))
                    .map(revision -> new Answer(
                            field.key(),
                            0,
                            open.answers().getOrDefault(field.key(), ""),
                            field.visibility(),
                            pupil ? Source.PUPIL : Source.PARENT,
                            "you",
                            java.time.Instant.EPOCH,
                            revision));
            Meaning.Link link = field.meaning().link();
            Field plain = field.worded(
                            plain(field.label()),
                            link.hint().isBlank() ? field.hint() : link.hint(),
                            field.options().stream()
                                    .filter(option -> !link.without().contains(option))
                                    .toList())
                    .seenBy(Visibility.A);
            Div question = new Div();
            question.addClassName("tl-voice-question");
            if (pupil) {
                Span picture = new Span(link.picture().isBlank() ? "❓" : link.picture());
                picture.addClassName("tl-voice-picture");
                picture.getElement().setAttribute("aria-hidden", "true");
                question.add(picture);
            }
            question.add(new AnswerField(plain, 0, entry.orElse(null), true, writer, () -> {})
                    .drafted(UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)), "family"));
            add(question);
        }
        Button send = new Button(
                "Send to the school",
                click -> Ask.before(
                        "Are you ready to send it?",
                        "After that this link is closed and you can change nothing here.",
                        "Yes, send it",
                        () -> submit(born)));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(pupil ? "Ready?" : "When you are ready"), Group.actions(send));
    }

    private void submit(LocalDate born) {
        boolean isSent = links.submit(token, born);
        removeAll();
        if (isSent) {
            add(new H1("Thank you"), new Paragraph("The school has your part. You can close this page."));
        } else {
            closed();
        }
    }

    /** The question without the name of who is asked. */
    private static String plain(String label) {
        String words = label.substring(label.indexOf(':') + 1).strip();
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
