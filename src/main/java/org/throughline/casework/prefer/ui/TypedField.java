package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.throughline.casework.prefer.FamilyAnswer;
import org.throughline.shared.ui.SavedState;

/** A field of a family's page that is saved a second after somebody has typed, and says so. */
final class TypedField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MILLIS_BETWEEN_SAVES = 1_000;

    private final transient FamilyPage.Saving saving;
    private final transient FamilyAnswer.Key key;
    private final transient SavedState state;
    private long revision;

    /** A field; {@code words} makes its value the text that is saved. */
    <V> TypedField(
            FamilyPage.Saving saving, FamilyAnswer.Key key, AbstractField<?, V> field, Function<V, String> words) {
        this.saving = saving;
        this.key = key;
        revision = saving.revision(key);
        Span said = new Span();
        said.addClassName("tl-answer-state");
        said.getElement().setAttribute("role", "status");
        state = new SavedState(said, saving::now);
        addClassName("tl-answer");
        if (field instanceof TextFieldBase<?, ?> typed) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(MILLIS_BETWEEN_SAVES);
            typed.setWidthFull();
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(words.apply(field.getValue()));
            }
        });
        add(field, said);
    }

    /** Saves a text that nobody typed here, such as nothing where another field takes its place. */
    void save(String text) {
        state.saved(() -> revision = saving.write(key, text, revision));
    }
}
