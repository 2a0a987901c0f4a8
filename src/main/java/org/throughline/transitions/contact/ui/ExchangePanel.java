package org.throughline.transitions.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Feedback;
import org.throughline.transitions.contact.Conversation;
import org.throughline.transitions.contact.Feedbacks;

/** Who leads, conversations and feedback about a record, for one of its two sides. */
public final class ExchangePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TalkDesk desk;
    private final transient Feedbacks feedbacks;
    private final UUID recordId;
    private final boolean receiver;
    private final ErrorSummary errors;

    /** The panel for one record. */
    public ExchangePanel(TalkDesk desk, Feedbacks feedbacks, UUID recordId, boolean receiver, ErrorSummary errors) {
        this.desk = desk;
        this.feedbacks = feedbacks;
        this.recordId = recordId;
        this.receiver = receiver;
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        add(new LeadPanel(desk, recordId, receiver, errors), new H2("Conversations"));
        List<Conversation> all = desk.talks().conversations(recordId);
        if (all.isEmpty()) {
            add(new Paragraph("None asked for yet."));
        }
        all.forEach(talk -> add(new ConversationCard(desk, recordId, talk, receiver, errors, this::show)));
        add(asking());
        List<Feedback> feedback = feedbacks.of(recordId);
        if (!feedback.isEmpty()) {
            PlainTable table = new PlainTable(
                    "Feedback of the receiving setting",
                    "When",
                    "Useful?",
                    "Accurate?",
                    "What was missing",
                    "How it went",
                    "By");
            feedback.forEach(given -> table.row(
                    given.kind().label() + ", " + Times.shown(given.at()),
                    given.useful().label(),
                    given.accurate().label(),
                    given.missing(),
                    given.outcome(),
                    given.by()));
            add(new H2("Feedback"), table);
        }
    }

    private Details asking() {
        TextArea about = new TextArea("What you want to talk about");
        TextArea times = ConversationCard.times();
        Button ask = new Button(
                "Ask for a conversation",
                click -> kept(
                        "Asked for a conversation",
                        () -> desk.talks().ask(recordId, about.getValue(), times.getValue())));
        return new Details("Talk to the other setting about this child", Group.form(about, times), Group.actions(ask));
    }

    private void kept(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
