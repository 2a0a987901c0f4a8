package org.throughline.placement.ui.child;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildNumber;
import org.throughline.people.ChildNumbers;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.people.NumberStatus;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;

/** One number of a child: what is recorded, a form for another, and a form for a match. */
final class NumberFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChildNumbers numbers;
    private final UUID childId;
    private final NumberKind kind;
    private final transient @Nullable ChildNumber known;
    private final ErrorSummary errors;
    private final transient Runnable saved;
    private final TextField value;
    private final Choice<NumberSource> source = new Choice<>(
            "Who said it",
            "Choose",
            Arrays.stream(NumberSource.values())
                    .filter(each -> each != NumberSource.NOT_RECORDED)
                    .toList(),
            NumberSource::label);
    private final TextField reason = new TextField("Reason for the change");

    NumberFields(
            ChildNumbers numbers,
            UUID childId,
            NumberKind kind,
            @Nullable ChildNumber known,
            ErrorSummary errors,
            Runnable saved) {
        this.numbers = numbers;
        this.childId = childId;
        this.kind = kind;
        this.known = known;
        this.errors = errors;
        this.saved = saved;
        this.value = new TextField(kind.label());
        getElement().setAttribute("role", "group").setAttribute("aria-label", kind.label());
        value.setHelperText(kind.form());
        add(new H2(kind.label()));
        if (known != null) {
            value.setValue(known.value());
            value.setHelperText("Clear the field to remove the number");
            add(facts(known));
        }
        Button save = new Button("Save", click -> save());
        save.setAriaLabel("Save the " + kind.label());
        add(Group.form(value, source, reason), Group.actions(save));
        if (known != null && known.status() == NumberStatus.CHECK_DIGIT_OK) {
            match(known);
        }
    }

    private static Facts facts(ChildNumber number) {
        return new Facts()
                .fact("Number", number.value())
                .fact("Who said it", number.source().label())
                .fact("Status", status(number));
    }

    /** The status in words, with who matched it and when. */
    static String status(ChildNumber number) {
        return number.matchedAt() == null
                ? number.status().label()
                : number.status().label() + " with " + number.matchedWith() + " by " + number.matchedBy() + ", "
                        + Times.shown(number.matchedAt());
    }

    private void match(ChildNumber number) {
        TextField with = new TextField("List you checked it against");
        with.setHelperText("Such as the school's register");
        Button matched = new Button("Record as matched", click -> {
            if (Failures.saved(
                    () -> numbers.matched(childId, kind, number.value(), with.getValue()),
                    errors,
                    "Recorded the " + kind.label() + " as matched")) {
                saved.run();
            }
        });
        matched.setAriaLabel("Record the " + kind.label() + " as matched");
        add(Group.form(with), Group.actions(matched));
    }

    private void save() {
        if (!value.getValue().isBlank() && source.isEmpty()) {
            errors.show("Choose who said the " + kind.label());
            return;
        }
        NumberSource said = source.getOptionalValue().orElse(NumberSource.NOT_RECORDED);
        String read = known == null ? null : known.value();
        if (Failures.saved(
                () -> numbers.enter(childId, kind, read, value.getValue(), said, reason.getValue()),
                errors,
                "Saved the " + kind.label())) {
            saved.run();
        }
    }
}
