package org.throughline.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Records the next step of a case: to which stage, on which day, and why where that must be said. */
final class CaseMoveForm extends Div {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final CaseChanged changed;
    private final Choice<CaseStage> to;
    private final DateFields on = new DateFields("Day on which it happened");
    private final TextArea reason = new TextArea("Why, or what to remember");
    private final transient Cases cases;
    private final transient Consumer<CaseRecord> done;

    CaseMoveForm(Cases cases, CaseRecord known, LocalDate today, Consumer<CaseRecord> done) {
        this.cases = cases;
        this.done = done;
        changed = new CaseChanged(cases, known);
        to = new Choice<>("Next stage", "Choose a stage", cases.moves(known), CaseStage::label);
        on.setDate(today);
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        reason.setHelperText("Needed for a hold, a move to another authority, an end of the plan and a concession");
        if (cases.moves(known).isEmpty()) {
            add(new Paragraph("This case is over."));
            return;
        }
        Button save = new Button("Record the step", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(errors, changed, Group.form(to, on), reason, Group.actions(save));
    }

    private void save() {
        if (to.isEmpty()) {
            errors.show("Choose the next stage");
            return;
        }
        if (on.isWrong() || on.isBlank()) {
            errors.show("Enter the day on which it happened");
            return;
        }
        CaseStage stage = Objects.requireNonNull(to.getValue());
        LocalDate day = on.date().orElseThrow();
        boolean isSaved =
                Failures.saved(() -> done.accept(cases.move(changed.known(), stage, day, reason.getValue())), errors);
        if (isSaved) {
            Done.said("Recorded: " + stage.label());
        } else {
            changed.compare();
        }
    }
}
