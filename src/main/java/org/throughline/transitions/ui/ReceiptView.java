package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.GuestReceipts;

/** Where a setting without an account says that a record on paper has come: an address and a code, once. */
@Route(value = ReceiptView.PATH + "/:" + ReceiptView.TOKEN, autoLayout = false)
@PageTitle("Receipt - Throughline")
@AnonymousAllowed
final class ReceiptView extends Main implements BeforeEnterObserver {

    static final String PATH = "receipt";
    static final String TOKEN = "token";

    private static final long serialVersionUID = 1L;

    private final transient GuestReceipts receipts;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField code = new TextField("Code, told by telephone");
    private final TextField name = new TextField("Your name and role");
    private String token = "";

    ReceiptView(GuestReceipts receipts) {
        this.receipts = receipts;
        addClassNames("tl-page", "tl-voice");
        code.setHelperText("Eight digits");
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        Button give = new Button("I have received the record", click -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(
                errors,
                new H1("Receipt for a transition record"),
                new Paragraph(
                        "You have a child's transition record on paper. Tell its sender that it has arrived. Nothing"
                                + " of the record is shown here."),
                Group.form(code, name),
                Group.actions(give));
    }

    private void give() {
        AtomicReference<GuestReceipts.@Nullable Outcome> outcome = new AtomicReference<>();
        if (Failures.saved(() -> outcome.set(receipts.give(token, code.getValue(), name.getValue())), errors)) {
            show(Objects.requireNonNull(outcome.get()));
        }
    }

    private void show(GuestReceipts.Outcome outcome) {
        switch (outcome) {
            case GuestReceipts.Outcome.Given given -> {
                removeAll();
                add(
                        new H1("Thank you"),
                        new Paragraph(
                                given.sender() + " now sees that the record has arrived. You can close this page."));
            }
            case GuestReceipts.Outcome.WrongCode wrong ->
                errors.show(
                        wrong.triesLeft() > 0
                                ? "This is not the code that belongs to the record. You can try "
                                        + (wrong.triesLeft() == 1 ? "once more" : wrong.triesLeft() + " more times")
                                : "This address is now locked. Ask the sender for a new code");
            case GuestReceipts.Outcome.Closed closed -> {
                removeAll();
                add(
                        new H1("This receipt is closed"),
                        new Paragraph(
                                "It was given already, or 60 days have passed, or the sender has issued a new code or"
                                        + " taken the record back. Ask the sender."));
            }
        }
    }
}
