package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.family.FamilyQuestions;
import org.throughline.transitions.family.FamilyQuestions.Question;
import org.throughline.transitions.family.FamilyQuestions.Standings;
import org.throughline.transitions.family.FamilyRecord;
import org.throughline.transitions.family.Standing;

/** Where the family stands with the record line by line, and what it asks; each question is answered before sending. */
final class FamilySaidPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FamilyQuestions questions;
    private final UUID id;
    private final ErrorSummary errors;

    FamilySaidPanel(FamilyQuestions questions, UUID id, ErrorSummary errors) {
        this.questions = questions;
        this.id = id;
        this.errors = errors;
        setId("family-said");
        show();
    }

    private void show() {
        removeAll();
        Standings standings = questions.of(id);
        add(new H2("What the family says about the record"));
        if (!standings.isBegun()) {
            add(new Paragraph(
                    "The family has not said anything yet. By a link or a printed copy they read what they may see"
                            + " of the record, and agree or ask line by line."));
            return;
        }
        add(counts(standings.record()));
        List<Question> open = standings.open();
        if (!open.isEmpty()) {
            add(new Paragraph("Answer each question before you send the record. The family reads your answer beside the"
                    + " line. Change the record first where they are right. Where their link is closed, issue a new"
                    + " one or print the record for them."));
        }
        open.forEach(question -> add(asked(question)));
        List<Question> answered = standings.questions().stream()
                .filter(question -> question.answer() != null)
                .toList();
        if (!answered.isEmpty()) {
            Details details = new Details(
                    answered.size() == 1 ? "One question answered" : answered.size() + " questions answered",
                    answered.stream().map(FamilySaidPanel::answered).toArray(Component[]::new));
            add(details);
        }
    }

    private static Facts counts(FamilyRecord record) {
        long lines = record.lines().count();
        Facts facts = new Facts().fact("Lines that the family may read", String.valueOf(lines));
        facts.fact("Agreed", String.valueOf(record.count(Standing.AGREED)));
        facts.fact("Changed since they agreed", String.valueOf(record.count(Standing.CHANGED)));
        facts.fact("Asked about and answered", String.valueOf(record.count(Standing.ANSWERED)));
        facts.fact("Asked about, not answered", String.valueOf(record.count(Standing.ASKED)));
        return facts.fact("Nothing said yet", String.valueOf(record.count(Standing.OPEN)));
    }

    private Card asked(Question question) {
        TextArea answer = new TextArea("Your answer to the family");
        answer.setMaxLength(FamilyQuestions.LONGEST);
        answer.setWidthFull();
        Button send = new Button("Answer", click -> {
            if (Failures.saved(
                    () -> questions.answer(id, question.id(), answer.getValue()), errors, "The family can read it")) {
                show();
            }
        });
        send.setAriaLabel("Answer: " + question.line());
        Card card = words(question);
        card.add(answer, Group.actions(send));
        return card;
    }

    private static Card answered(Question question) {
        Card card = words(question);
        card.add(new Paragraph(question.answeredBy() + " answered: " + question.answer()));
        return card;
    }

    private static Card words(Question question) {
        Paragraph stood = new Paragraph("It said: " + question.shown());
        stood.addClassName("tl-lines");
        Paragraph words = new Paragraph("They ask: " + question.words());
        words.addClassName("tl-lines");
        words.getElement().setAttribute("dir", "auto");
        return new Card(
                new H3(question.line()),
                stood,
                words,
                new Paragraph(Times.shown(question.at())
                        + (question.takenDownBy() == null
                                ? ", by their link"
                                : ", on paper, typed in by " + question.takenDownBy())));
    }
}
