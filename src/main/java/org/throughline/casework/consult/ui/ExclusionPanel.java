package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.casework.consult.OfficerReplies;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Where an officer makes an accepted decline the ground for which a provision is not proposed. */
final class ExclusionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    ExclusionPanel(OfficerReplies replies, UUID consultationId, ErrorSummary errors) {
        TextArea evidence = new TextArea("Evidence, section 39(4)");
        evidence.setMaxLength(LONGEST);
        evidence.setWidthFull();
        evidence.setHelperText("Which ground, and which part of the reply shows it");
        DateFields dated = new DateFields("Day of the evidence");
        Button exclude = new Button("Do not propose this provision", click -> {
            Optional<LocalDate> day = dated.date();
            if (day.isEmpty()) {
                errors.show("Enter the day of the evidence");
            } else {
                Failures.saved(
                        () -> replies.exclude(consultationId, evidence.getValue(), day.get()),
                        errors,
                        "Recorded: this provision may not be proposed for the child");
            }
        });
        add(
                new H2("Do not propose it for this child"),
                new Paragraph("The decline alone changes nothing: runs go on proposing this provision. If the evidence"
                        + " shows a ground of section 39(4), record it here. It can be ended on the child's page."),
                evidence,
                dated,
                Group.actions(exclude));
    }
}
