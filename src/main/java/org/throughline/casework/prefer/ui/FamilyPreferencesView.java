package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
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
import org.throughline.links.ui.CodeDoor;
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

    private final transient FamilyPreferences pages;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient CodeDoor door;

    FamilyPreferencesView(PreferenceLinks links, FamilyPreferences pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
        door = new CodeDoor(
                new CodeDoor.Words(
                        "Your local authority asks which school you would prefer",
                        List.of(
                                "You have this address because the council asks about your child's next school. First we"
                                        + " check that it reached the right person.",
                                "You have no code? Telephone the officer who wrote to you."),
                        "the local authority",
                        "The last day for an answer has passed, or the local authority has taken the link back or sent"
                                + " a new one. Telephone your officer: you can still say what you would prefer."),
                links::open,
                this::write);
        CodeDoor.dress(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        door.show(this, errors, event.getRouteParameters().get(TOKEN).orElse(""));
    }

    private void closed() {
        door.closed(this);
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
        CodeDoor.goToTop(this);
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
        CodeDoor.goToTop(this);
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
        CodeDoor.goToTop(this);
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
