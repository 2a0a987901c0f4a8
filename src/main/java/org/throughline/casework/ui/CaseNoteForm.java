package org.throughline.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** A note for colleagues beside a case. */
final class CaseNoteForm extends Div {

    private static final long serialVersionUID = 1L;

    CaseNoteForm(Cases cases, CaseRecord known, Consumer<CaseRecord> done) {
        ErrorSummary errors = new ErrorSummary();
        CaseChanged changed = new CaseChanged(cases, known);
        TextArea note = new TextArea("Note");
        note.setValue(known.note());
        note.setMaxLength(2_000);
        note.setWidthFull();
        note.setHelperText("Officers read it. It is part of the case and may be disclosed to the family");
        Button save = new Button("Save the note", click -> {
            boolean isSaved = Failures.saved(
                    () -> done.accept(cases.note(changed.known(), note.getValue())), errors, "Saved the note");
            if (!isSaved) {
                changed.compare();
            }
        });
        add(errors, changed, note, Group.actions(save));
    }
}
