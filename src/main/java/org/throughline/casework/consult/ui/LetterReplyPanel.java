package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.casework.consult.OfficerReplies;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Where an officer records a reply that came by letter or e-mail; the questions are those that a school has. */
final class LetterReplyPanel extends Div {

    private static final long serialVersionUID = 1L;

    LetterReplyPanel(OfficerReplies replies, UUID id, Clock clock, ErrorSummary errors, Runnable sent) {
        DateFields on = new DateFields("Day on which it came");
        on.setDate(LocalDate.now(clock));
        Button save = new Button("Record this reply", click -> {
            Optional<LocalDate> day = on.date();
            if (day.isEmpty()) {
                errors.show("Enter the day on which the reply came");
            } else if (Failures.saved(() -> replies.send(id, day.get()), errors, "Recorded the reply")) {
                sent.run();
            }
        });
        replies.form(id).ifPresent(form -> {
            Details details = new Details(
                    "Record a reply that came by letter or e-mail",
                    new Paragraph("Write down what the school says, in its words. 'You' below is the school."),
                    on,
                    new ReplyFields(form, (question, text, read) -> replies.write(id, question, text, read), clock),
                    Group.actions(save));
            add(details);
        });
    }
}
