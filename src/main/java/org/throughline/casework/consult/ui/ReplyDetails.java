package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.DeclineGround;
import org.throughline.casework.consult.reply.ReplyCheck;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.casework.consult.reply.ReplyQuestion.Part;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Times;

/** A reply as it was sent, in the words of who replied. */
final class ReplyDetails extends Div {

    private static final long serialVersionUID = 1L;

    ReplyDetails(ConsultationReply reply, ConsulteeKind kind) {
        add(new H3(reply.kind().label(kind)));
        Paragraph who = new Paragraph(
                Times.day(reply.on()) + ", " + reply.by() + " (" + reply.way().label() + ")");
        who.addClassName("tl-detail");
        add(who);
        String grounds = ReplyCheck.grounds(reply.answers()).stream()
                .map(DeclineGround::label)
                .collect(Collectors.joining("; "));
        Facts facts = new Facts();
        if (!grounds.isBlank()) {
            facts.fact("Grounds", grounds);
        }
        Arrays.stream(ReplyQuestion.values())
                .filter(question -> question.part() != Part.START && question.part() != Part.GROUNDS)
                .filter(reply.answers()::containsKey)
                .forEach(question -> facts.fact(question.label(), words(question, reply.answers())));
        add(facts);
    }

    private static String words(ReplyQuestion question, Map<ReplyQuestion, String> answers) {
        String text = answers.getOrDefault(question, "");
        return switch (question.type()) {
            case DATE -> Times.day(LocalDate.parse(text));
            case MONEY -> "£" + text;
            case TEXT, LINE, CHOICE, YES -> text;
        };
    }
}
