package org.throughline.transitions.contribute.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.links.ui.CodeDoor;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.contribute.ContributionForm;
import org.throughline.transitions.contribute.ContributionsByLink;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.ui.PictureSections;

/** Where a childminder, a nursery or another setting without an account writes, and sends what is its own. */
@Route(value = ContributionView.PATH + "/:" + ContributionView.TOKEN, autoLayout = false)
@PageTitle("Your part of a child's record - Throughline")
@AnonymousAllowed
final class ContributionView extends Main implements BeforeEnterObserver {

    static final String PATH = "contribution";
    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;

    private final transient ContributionsByLink contributions;
    private final transient CodeDoor door;
    private final ErrorSummary errors = new ErrorSummary();
    private String token = "";

    ContributionView(ContributionsByLink contributions) {
        this.contributions = contributions;
        door = new CodeDoor(
                new CodeDoor.Words(
                        "Your part of a child's record",
                        List.of(
                                "You look after a child who moves on. You are asked what the next place should know. First"
                                        + " we check that this address reached the right person.",
                                "You have no code? Telephone the person who sent you this address."),
                        "the person who sent it",
                        "The record has gone to the next setting, or 30 days have passed, or the link was taken back or"
                                + " replaced. What you wrote is kept. Telephone the person who sent you the address if you"
                                + " want to add something."),
                contributions::open,
                this::write);
        CodeDoor.dress(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        door.show(this, errors, token);
    }

    private void write(String key) {
        ContributionForm form = contributions.form(key).orElse(null);
        if (form == null) {
            door.closed(this);
            return;
        }
        removeAll();
        errors.show(List.of());
        boolean sends = form.contributor().sends();
        add(
                errors,
                new ContributionPage(
                        form,
                        new ByKey(contributions, key),
                        UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)),
                        "contributor",
                        sends ? "Read it and send it" : "Hand in your part",
                        () -> {
                            if (sends) {
                                review(key);
                            } else {
                                handIn(key);
                            }
                        }));
        CodeDoor.goToTop(this);
    }

    private void handIn(String key) {
        if (Failures.saved(() -> contributions.handIn(key), errors)) {
            door.thanks(
                    this,
                    "Your part is with the person who asked for it. You can come back with the same address and code and"
                            + " change it until the record is sent.",
                    "You can close this page.");
        }
    }

    private void review(String key) {
        AtomicReference<@Nullable RecordPage> read = new AtomicReference<>();
        if (!Failures.saved(() -> read.set(contributions.review(key)), errors)) {
            return;
        }
        RecordPage page = java.util.Objects.requireNonNull(read.get());
        RadioButtonGroup<SharingBasis> basis = new RadioButtonGroup<>("Why the record may be shared");
        basis.setItems(SharingBasis.values());
        basis.setItemLabelGenerator(SharingBasis::label);
        String to = page.details().destination().label();
        Button send = new Button("Send it to " + to, click -> {
            if (basis.isEmpty()) {
                errors.show("Choose why the record may be shared");
            } else {
                send(key, page, basis.getValue());
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        boolean isReachable = page.details().destination().isReachable();
        send.setVisible(isReachable);
        removeAll();
        add(
                errors,
                new H1("Read it again before you send it"),
                new Paragraph("This is the whole record of " + page.details().childName() + " as "
                        + (isReachable ? to : "the next setting") + " will see it."),
                new PictureSections(RecordPicture.of(page)),
                isReachable
                        ? basis
                        : new Paragraph(
                                "It is not known yet which school or setting the child moves to. What you wrote is"
                                        + " saved. The officer of the local authority who sent you this address tells you when you"
                                        + " can send it."),
                Group.actions(send, new Button("Change it", click -> write(key))));
        CodeDoor.goToTop(this);
    }

    private void send(String key, RecordPage page, SharingBasis basis) {
        if (Failures.saved(
                () -> contributions.send(key, page.details().version(), basis, page.fingerprint()), errors)) {
            door.thanks(
                    this,
                    page.details().destination().label()
                            + " has the record now, and the local authority sees that you have"
                            + " sent it. You can close this page.");
        }
    }

    /** A page that was opened by a link. */
    private record ByKey(ContributionsByLink contributions, String key) implements ContributionDesk {

        @Override
        public Optional<ContributionForm> form() {
            return contributions.form(key);
        }

        @Override
        public WriteOutcome write(String field, String text, long readRevision) {
            return contributions.write(key, field, text, readRevision);
        }

        @Override
        public void handIn() {
            contributions.handIn(key);
        }
    }
}
