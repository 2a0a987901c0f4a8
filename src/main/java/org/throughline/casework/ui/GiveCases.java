package org.throughline.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.throughline.security.Officers;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Assigns all cases that a list shows to an officer, after asking. */
final class GiveCases extends Details {

    private static final long serialVersionUID = 1L;

    private final Choice<Officers.Officer> officer;
    private final TextField reason = new TextField("Why, if there is something to say");
    private final ErrorSummary errors = new ErrorSummary();
    private final transient BiConsumer<Officers.Officer, String> give;
    private final transient Supplier<String> cases;

    /**
     * A part of a page that is closed at first.
     *
     * @param give gives the cases, with the reason
     * @param cases how many there are, in words
     */
    GiveCases(List<Officers.Officer> officers, BiConsumer<Officers.Officer, String> give, Supplier<String> cases) {
        super("Assign the listed cases to an officer");
        this.give = give;
        this.cases = cases;
        officer = new Choice<>("Officer who takes them", "Choose an officer", officers, Officers.Officer::name);
        reason.setMaxLength(1_000);
        Button ask = new Button("Assign all listed cases", click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                errors,
                new Paragraph("Filter the list first: every case that the list shows is assigned."),
                Group.form(officer, reason),
                Group.actions(ask));
    }

    private void ask() {
        Officers.Officer chosen = officer.getValue();
        if (chosen == null) {
            errors.show("Choose the officer who takes the cases");
            return;
        }
        errors.show(List.of());
        Ask.before(
                "Assign " + cases.get() + " to " + chosen.name() + "?",
                "The officer becomes the key contact of these families. Who had a case before stays in its history.",
                "Yes, assign them",
                () -> Failures.saved(() -> give.accept(chosen, reason.getValue()), errors));
    }
}
