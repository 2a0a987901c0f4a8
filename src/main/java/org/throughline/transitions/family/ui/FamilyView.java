package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;

/**
 * The pages of a family or a child: opened by a link and the date of birth, in plain words of a language that the
 * reader chooses.
 */
@Route(value = FamilyView.PATH + "/:" + FamilyView.TOKEN, autoLayout = false)
@AnonymousAllowed
final class FamilyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = FamilyAddress.PATH;
    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;
    private static final String FILE = "family/messages";

    private final transient FamilyDesk desk;
    private final Div page = new Div();
    private ErrorSummary errors = new ErrorSummary();
    private transient Sentences words = new Sentences(FILE, Language.ENGLISH);
    private transient Runnable shown = () -> {};
    private String token = "";

    FamilyView(FamilyDesk desk) {
        this.desk = desk;
        addClassNames("tl-page", "tl-voice");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        speak(desk.languages().of(token));
        go(this::askDate);
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " - Throughline";
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("document.documentElement.lang = 'en-GB'; document.documentElement.removeAttribute('dir')");
    }

    private void speak(Language language) {
        words = new Sentences(FILE, language);
        errors = new ErrorSummary().headed(words.say("problem"));
        getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        getElement()
                .executeJs(
                        "document.documentElement.lang = $0; document.documentElement.dir = $1; document.title = $2",
                        language.tag(),
                        language.direction(),
                        getPageTitle());
    }

    private void chosen(Language language) {
        desk.languages().choose(token, language);
        speak(language);
        shown.run();
        getElement().executeJs("this.querySelector('nav [aria-current]').focus()");
    }

    /** Goes to a page, which is shown again when another language is chosen. */
    private void go(Runnable next) {
        shown = next;
        next.run();
    }

    private void show(Component... parts) {
        removeAll();
        page.removeAll();
        errors.show(List.of());
        page.add(parts);
        add(new LanguageBar(words, this::chosen), errors, page);
    }

    private void goToTop() {
        // readers of the screen begin at the new heading
        getElement()
                .executeJs("const title = this.querySelector('h1'); title.tabIndex = -1; title.focus();"
                        + " window.scrollTo(0, 0)");
    }

    private void askDate() {
        DateFields born = new DateFields(new DateFields.Words(
                words.say("start.born"),
                words.say("start.example"),
                words.say("start.day"),
                words.say("start.month"),
                words.say("start.year"),
                words.say("start.not-a-date")));
        // what was said to be wrong is asked again here, not as a field is left: that would move the button from under
        // a click
        Button open = new Button(words.say("start.go"), click -> {
            errors.show(List.of());
            if (born.isWrong() || born.isBlank()) {
                errors.show(words.say("start.not-a-date"));
            } else {
                born.date().ifPresent(this::open);
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(
                new H1(words.say("start.title")),
                new Paragraph(words.say("start.lead")),
                Group.form(born),
                Group.actions(open));
    }

    private void open(LocalDate born) {
        switch (desk.links().open(token, born)) {
            case FamilyLinks.Outcome.Opened opened -> start(opened.open(), born);
            case FamilyLinks.Outcome.WrongDate wrong ->
                errors.show(
                        wrong.triesLeft() > 0
                                ? words.say("start.other-date", wrong.triesLeft())
                                : words.say("start.locked"));
            case FamilyLinks.Outcome.Closed closed -> closed();
        }
    }

    private void closed() {
        go(() -> show(new H1(words.say("closed.title")), new Paragraph(words.say("closed.lead"))));
        goToTop();
    }

    private void start(FamilyLinks.Open open, LocalDate born) {
        if (open.kind() == VoiceKind.PUPIL) {
            pupil(born);
        } else {
            tasks(born);
        }
    }

    private void pupil(LocalDate born) {
        step(
                born,
                reader -> new PupilPage(
                        reader,
                        () -> step(
                                born, each -> new SendPage(each, () -> pupil(born), () -> send(born, "pupil.done")))));
    }

    /** Goes to a page of somebody who has opened the link; the link is looked at anew, for it may have been closed. */
    private void step(LocalDate born, Function<Reader, Component> content) {
        go(() -> show(content.apply(new Reader(desk, token, born, words))));
        goToTop();
    }

    private void tasks(LocalDate born) {
        step(
                born,
                reader -> TasksPage.of(
                                reader,
                                () -> step(born, each -> new ReadPage(each, errors, () -> tasks(born), () -> closed())),
                                () -> step(born, each -> new WritePage(each, () -> tasks(born))),
                                () -> step(
                                        born,
                                        each -> new SendPage(each, () -> tasks(born), () -> send(born, "done.lead"))))
                        .<Component>map(tasks -> tasks)
                        .orElseGet(this::closedNow));
    }

    private Component closedNow() {
        return new Div(new H1(words.say("closed.title")), new Paragraph(words.say("closed.lead")));
    }

    private void send(LocalDate born, String said) {
        if (desk.links().submit(token, born)) {
            go(() -> show(new H1(words.say("done.title")), new Paragraph(words.say(said))));
            goToTop();
        } else {
            closed();
        }
    }
}
