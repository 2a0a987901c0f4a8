package org.throughline.transitions.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.contact.Conversation;
import org.throughline.transitions.contact.TalkAction;
import org.throughline.transitions.contact.TalkCalendar;
import org.throughline.transitions.contact.TalkTime;

/** A conversation for one of its two sides: its times and what this side can answer, its notes, what was agreed. */
final class ConversationCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final String OWN = "Somebody of our setting";
    private static final String OTHER = "Somebody of the other setting";

    private final transient TalkDesk desk;
    private final UUID recordId;
    private final transient Conversation talk;
    private final boolean receiver;
    private final ErrorSummary errors;
    private final transient Runnable changed;

    ConversationCard(
            TalkDesk desk, UUID recordId, Conversation talk, boolean receiver, ErrorSummary errors, Runnable changed) {
        this.desk = desk;
        this.recordId = recordId;
        this.talk = talk;
        this.receiver = receiver;
        this.errors = errors;
        this.changed = changed;
        Card card = new Card();
        card.add(new Facts()
                .fact("Asked for by", talk.askedBy() + ", " + Times.shown(talk.askedAt()))
                .fact("About", talk.about())
                .fact("When", when()));
        talk.agreed().ifPresent(agreed -> calendar(card, agreed));
        List<TalkTime> toAnswer = talk.toAnswer(receiver);
        if (!toAnswer.isEmpty()) {
            card.add(answers(toAnswer));
        }
        answered(card);
        card.add(proposing(toAnswer.isEmpty() ? "Propose other times" : "None of these suits: propose other times"));
        if (talk.agreed().isPresent()) {
            card.add(notes(), actions(), acting());
        }
        add(card);
    }

    private String when() {
        Optional<TalkTime> agreed = talk.agreed();
        if (agreed.isPresent()) {
            return agreed.get().words() + ", agreed by " + agreed.get().answeredBy();
        }
        if (!talk.toAnswer(receiver).isEmpty()) {
            return "Not agreed: you are to answer";
        }
        return talk.isStuck()
                ? "No time has suited: propose other times"
                : "Not agreed: the other setting is to answer";
    }

    private void calendar(Card card, TalkTime agreed) {
        Instant starts = agreed.starts();
        if (starts != null) {
            card.add(new Paragraph(new FileLink(
                    "Add to your calendar (.ics)",
                    "conversation.ics",
                    TalkCalendar.TYPE,
                    () -> Optional.of(TalkCalendar.of(talk.id(), starts, agreed.minutes())))));
        }
    }

    /** Each time that waits for this side, with what can be said to it. */
    private Div answers(List<TalkTime> times) {
        Div all = new Div();
        TextField reason = new TextField("Why a time does not suit (optional)");
        reason.setMaxLength(500);
        for (TalkTime time : times) {
            Button agree = new Button(
                    "Agree to " + time.words(),
                    click -> kept(
                            "Agreed to " + time.words(), () -> desk.talks().agree(recordId, talk.id(), time.id())));
            Button decline = new Button(
                    "Does not suit",
                    click -> kept(
                            "Declined " + time.words(),
                            () -> desk.talks().decline(recordId, talk.id(), time.id(), reason.getValue())));
            decline.setAriaLabel("Does not suit: " + time.words());
            all.add(Group.actions(agree, decline));
        }
        all.add(reason);
        return all;
    }

    /** The other times, and what became of each. */
    private void answered(Card card) {
        List<TalkTime> others = talk.times().stream()
                .filter(time -> time.state() != TalkTime.State.AGREED
                        && !talk.toAnswer(receiver).contains(time))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable("Times proposed", "When", "Proposed by", "What became of it");
        others.forEach(time -> table.row(
                time.words(),
                time.by(),
                time.state().label()
                        + (time.answeredBy() == null ? "" : " by " + time.answeredBy())
                        + (time.reason().isBlank() ? "" : ": " + time.reason())));
        card.add(table);
    }

    private Details proposing(String title) {
        TextArea times = times();
        Button propose = new Button(
                "Propose these times",
                click -> kept(
                        "Proposed other times", () -> desk.talks().propose(recordId, talk.id(), times.getValue())));
        return new Details(title, Group.form(times), Group.actions(propose));
    }

    /** Where times are typed. */
    static TextArea times() {
        TextArea times = new TextArea("Times that suit you, one a line");
        times.setHelperText("Up to five, such as 12 May 15:45 or 12 5 2027, 3.45pm to 4.30pm");
        return times;
    }

    private Div notes() {
        TextArea notes = new TextArea("Notes of the conversation");
        notes.setValue(talk.notes());
        notes.setWidthFull();
        Button keep = new Button(
                "Save the notes",
                click -> kept(
                        "Saved the notes",
                        () -> desk.talks().note(recordId, talk.id(), talk.version(), notes.getValue())));
        return new Div(notes, Group.actions(keep));
    }

    private Div actions() {
        if (talk.actions().isEmpty()) {
            return new Div(new Paragraph("No actions agreed yet."));
        }
        PlainTable table = new PlainTable("Agreed actions", "What", "Who", "By when", "State", "Change");
        talk.actions()
                .forEach(action -> table.row(
                        new Text(action.what()),
                        new Text(action.who() + ", " + (action.byReceiver() == receiver ? "our setting" : "theirs")),
                        new Text(Times.day(action.due())),
                        state(action),
                        mark(action)));
        return new Div(table);
    }

    private Component state(TalkAction action) {
        if (action.doneOn() != null) {
            return new Span("Done on " + Times.day(action.doneOn()) + " by " + action.doneBy());
        }
        return action.isLate(desk.today()) ? new Tag("Late", Tag.Kind.DANGER) : new Span("To do");
    }

    private Button mark(TalkAction action) {
        boolean isDone = action.doneOn() != null;
        Button mark = new Button(
                isDone ? "Not done after all" : "Mark as done",
                click -> kept(
                        isDone ? "To do again" : "Marked as done",
                        () -> desk.actions().mark(recordId, talk.id(), action.id(), !isDone)));
        mark.setAriaLabel(mark.getText() + ": " + action.what());
        return mark;
    }

    private Details acting() {
        TextField what = new TextField("What is to be done");
        what.setMaxLength(1_000);
        TextField who = new TextField("Who does it");
        who.setMaxLength(200);
        Choice<String> side = new Choice<>("Of which setting", "Choose", List.of(OWN, OTHER), word -> word);
        side.setEmptySelectionAllowed(false);
        side.setValue(OWN);
        DateFields due = new DateFields("By when");
        Button add = new Button("Add the action", click -> {
            if (due.isWrong() || due.isBlank()) {
                errors.show("Enter the day by which it is done");
                return;
            }
            kept(
                    "Added the action",
                    () -> desk.actions()
                            .add(
                                    recordId,
                                    talk.id(),
                                    what.getValue(),
                                    who.getValue(),
                                    OWN.equals(side.getValue()) == receiver,
                                    due.date().orElse(null)));
        });
        return new Details("Add an agreed action", Group.form(what, who, side), due, Group.actions(add));
    }

    private void kept(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            changed.run();
        }
    }
}
