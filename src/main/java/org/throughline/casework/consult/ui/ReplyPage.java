package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.casework.consult.ReplyForm;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/** A consultation as a school has it before it: the child's name, the plan that was served, and the questions. */
final class ReplyPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReplyDesk desk;
    private final transient Runnable sent;
    private final ErrorSummary errors = new ErrorSummary();

    ReplyPage(ReplyForm form, ReplyDesk desk, Clock clock, Runnable sent) {
        this.desk = desk;
        this.sent = sent;
        add(errors, new H1("Consultation about " + form.child()), facts(form));
        if (!form.isToAnswer()) {
            add(new Notice(
                    "This consultation is answered: " + form.state().label().toLowerCase(Locale.UK)
                            + ". Ask the local authority if something has changed."));
            return;
        }
        boolean isSchool = form.kind() == ConsulteeKind.PROVISION;
        add(
                new Paragraph(
                        isSchool
                                ? "The local authority is thinking of naming you in this child's education, health and"
                                        + " care plan. It asks you first (section 39 of the Children and Families Act 2014)."
                                : "The local authority is thinking of naming a school that you maintain in this child's"
                                        + " education, health and care plan. It asks you first (section 39 of the Children and"
                                        + " Families Act 2014)."),
                new Paragraph("What you write is saved as you type. You can stop and come back until you send it."
                        + " The family may be shown your answer. Do not name other children."),
                new ReplyFields(form, desk::write, clock));
        Button send = new Button(
                "Send the answer",
                click -> Ask.before(
                        "Send this answer to the local authority?",
                        "After that you cannot change it here.",
                        "Yes, send it",
                        this::send));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(send));
    }

    private Facts facts(ReplyForm form) {
        Facts facts = new Facts()
                .fact("Child", form.child())
                .fact("Consulted", form.consultee())
                .fact("Place wanted in", form.entryYear())
                .fact("Sent", form.servedOn() == null ? "" : Times.day(form.servedOn()))
                .fact("Answer by", form.due() == null ? "" : Times.day(form.due()) + " (15 days after it was sent)");
        ServedDocument document = form.document();
        return document == null ? facts.fact("Plan", "") : facts.fact("Plan", link(document, desk::document));
    }

    static FileLink link(ServedDocument document, Supplier<Optional<ServedDocument.Opened>> source) {
        return new FileLink(
                document.label() + " (" + document.fileName() + ")",
                document.fileName(),
                document.mediaType(),
                () -> source.get().map(ServedDocument.Opened::content));
    }

    private void send() {
        if (Failures.saved(desk::send, errors)) {
            sent.run();
        }
    }
}
