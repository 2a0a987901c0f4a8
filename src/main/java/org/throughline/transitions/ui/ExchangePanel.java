package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.Feedback;
import org.throughline.transitions.contact.Conversation;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.Feedbacks;

/** Conversations and feedback about a record, for one of its two sides. */
final class ExchangePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Correspondence exchanges;
    private final transient Feedbacks feedbacks;
    private final UUID recordId;
    private final boolean receiver;
    private final ErrorSummary errors;

    ExchangePanel(Correspondence exchanges, Feedbacks feedbacks, UUID recordId, boolean receiver, ErrorSummary errors) {
        this.exchanges = exchanges;
        this.feedbacks = feedbacks;
        this.recordId = recordId;
        this.receiver = receiver;
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        add(new H2("Conversations"));
        List<Conversation> all = exchanges.conversations(recordId);
        if (all.isEmpty()) {
            add(new Paragraph("None asked for yet."));
        }
        all.forEach(conversation -> add(conversation(conversation)));
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

    private Card conversation(Conversation conversation) {
        Card card = new Card();
        card.add(new Facts()
                .fact("Asked for by", conversation.askedBy() + ", " + Times.shown(conversation.askedAt()))
                .fact("About", conversation.about())
                .fact(
                        "When",
                        conversation.agreed() == null
                                ? "Proposed: " + String.join("; ", conversation.slots())
                                : conversation.agreed() + ", agreed by " + conversation.agreedBy()));
        if (conversation.agreed() == null && conversation.byReceiver() != receiver) {
            conversation
                    .slots()
                    .forEach(slot -> card.add(new Button(
                            "Agree to " + slot,
                            click -> kept(
                                    "Agreed to " + slot, () -> exchanges.agree(recordId, conversation.id(), slot)))));
        }
        if (conversation.agreed() != null) {
            TextArea notes = new TextArea("Notes of the conversation");
            notes.setValue(conversation.notes());
            TextArea actions = new TextArea("Agreed actions: what, who, by when");
            actions.setValue(conversation.actions());
            Button keep = new Button(
                    "Save notes and actions",
                    click -> kept(
                            "Saved notes and actions",
                            () -> exchanges.note(
                                    recordId,
                                    conversation.id(),
                                    conversation.version(),
                                    notes.getValue(),
                                    actions.getValue())));
            card.add(Group.form(notes, actions), Group.actions(keep));
        }
        return card;
    }

    private Details asking() {
        TextArea about = new TextArea("What you want to talk about");
        TextArea slots = new TextArea("Times that suit you, one a line");
        slots.setHelperText("Up to five, such as Tue 12 May, 15:45");
        Button ask = new Button(
                "Ask for a conversation",
                click -> kept(
                        "Asked for a conversation", () -> exchanges.ask(recordId, about.getValue(), slots.getValue())));
        return new Details("Talk to the other setting about this child", Group.form(about, slots), Group.actions(ask));
    }

    private void kept(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
