package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.throughline.casework.prefer.FamilyAnswer;
import org.throughline.casework.prefer.FamilyForm;
import org.throughline.casework.prefer.FamilyPreferences;
import org.throughline.casework.prefer.FamilyPreferences.Offered;
import org.throughline.casework.prefer.PreferenceLinks;
import org.throughline.casework.prefer.PreferenceLinks.Outcome;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;

/** Where a family says which school it would prefer: an address, a code told by telephone, and no sign-in. */
@Route(value = PreferNavigation.BY_LINK + "/:" + FamilyPreferencesView.TOKEN, autoLayout = false)
@PageTitle("Which school would you prefer? - Throughline")
@AnonymousAllowed
final class FamilyPreferencesView extends Main implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;

    private final transient PreferenceLinks links;
    private final transient FamilyPreferences pages;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField code = new TextField("Code, told by telephone");
    private String token = "";

    FamilyPreferencesView(PreferenceLinks links, FamilyPreferences pages, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.clock = clock;
        addClassNames("tl-page", "tl-voice");
        code.setHelperText("Eight digits");
        code.setAutocomplete(Autocomplete.OFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        Button open = new Button("Continue", click -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(
                errors,
                new H1("Your local authority asks which school you would prefer"),
                new Paragraph("You have this address because the council asks about your child's next school. First we"
                        + " check that it reached the right person."),
                new Paragraph("You have no code? Telephone the officer who wrote to you."),
                Group.form(code),
                Group.actions(open));
    }

    private void open() {
        switch (links.open(token, code.getValue())) {
            case Outcome.Opened opened -> write(opened.key());
            case Outcome.WrongCode wrong ->
                errors.show(
                        wrong.triesLeft() > 0
                                ? "This is not the code that belongs to this address. You can try "
                                        + (wrong.triesLeft() == 1 ? "once more" : wrong.triesLeft() + " more times")
                                : "This address is now locked. Ask the local authority for a new one");
            case Outcome.Closed closed -> closed();
        }
    }

    private void closed() {
        removeAll();
        add(
                new H1("This link is closed"),
                new Paragraph(
                        "The last day for an answer has passed, or the local authority has taken the link back or sent"
                                + " a new one. Telephone your officer: you can still say what you would prefer."));
    }

    private void write(String key) {
        FamilyForm form = pages.form(key).orElse(null);
        removeAll();
        errors.show(List.of());
        if (form == null) {
            closed();
            return;
        }
        add(errors, new FamilyPage(form, pages.settings(key), new ByKey(form, key), () -> review(key)));
        goToTop();
    }

    private void review(String key) {
        FamilyForm form = pages.form(key).orElse(null);
        if (form == null) {
            closed();
            return;
        }
        List<String> missing = form.typed().missing();
        errors.show(missing);
        if (!missing.isEmpty()) {
            return;
        }
        removeAll();
        Button send = new Button("Send your answer", click -> send(key));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new H1("Read your answer again before you send it"),
                new FamilyReview(form.typed(), pages.settings(key)),
                Group.actions(send, new Button("Change it", click -> write(key))));
        goToTop();
    }

    private void send(String key) {
        if (!Failures.saved(() -> pages.send(key), errors)) {
            return;
        }
        List<Offered> offered = pages.settings(key);
        FamilyForm sent = pages.form(key).orElse(null);
        removeAll();
        if (sent == null || sent.sent() == null) {
            closed();
            return;
        }
        add(
                new H1("Thank you. We have your answer"),
                new Paragraph("Sent on " + Times.shown(sent.sent().at()) + ". This is what we have:"),
                new FamilyReview(sent.typed(), offered),
                new Paragraph("You can change it until the end of " + Times.day(sent.answerBy())
                        + ", with the same address and code. After that, telephone your officer."),
                new Paragraph(
                        "What happens next: the authority asks schools what they think and sends you a draft plan."
                                + " You can close or print this page."),
                Group.actions(new Button("Change it", click -> write(key))));
        goToTop();
    }

    private void goToTop() {
        // readers of the screen begin at the new heading
        getElement()
                .executeJs("const title = this.querySelector('h1'); title.tabIndex = -1; title.focus();"
                        + "window.scrollTo(0, 0)");
    }

    /** A page that was opened by a link. */
    private final class ByKey implements FamilyPage.Saving {

        private final FamilyForm form;
        private final String key;

        ByKey(FamilyForm form, String key) {
            this.form = form;
            this.key = key;
        }

        @Override
        public FamilyAnswer typed() {
            return form.typed();
        }

        @Override
        public long revision(FamilyAnswer.Key field) {
            return form.revisions().getOrDefault(field, 0L);
        }

        @Override
        public long write(FamilyAnswer.Key field, String text, long readRevision) {
            return pages.write(key, field, text, readRevision);
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }
}
