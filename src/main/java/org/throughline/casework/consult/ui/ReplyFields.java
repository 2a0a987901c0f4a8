package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.throughline.casework.consult.ReplyForm;
import org.throughline.casework.consult.reply.ReplyCheck;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.casework.consult.reply.ReplyQuestion.Part;

/** The questions of a reply: the answer first, then those that this answer needs. */
final class ReplyFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Part, Div> parts = new EnumMap<>(Part.class);
    private final transient ReplyForm form;
    private final transient ReplyField.Writer writer;
    private final transient Clock clock;
    private final Map<ReplyQuestion, String> answers;

    ReplyFields(ReplyForm form, ReplyField.Writer writer, Clock clock) {
        this.form = form;
        this.writer = writer;
        this.clock = clock;
        this.answers = new EnumMap<>(ReplyQuestion.class);
        answers.putAll(form.answers());
        show();
    }

    /** What is asked by now is there; what is not asked any more is hidden and keeps what was typed. */
    private void show() {
        Set<Part> asked = EnumSet.copyOf(ReplyCheck.asked(form.kind(), answers));
        for (Part part : Part.values()) {
            if (asked.contains(part) && !parts.containsKey(part)) {
                parts.put(part, part(part));
            }
        }
        // in the order of the parts, whichever was asked first
        parts.forEach((part, shown) -> {
            if (shown.getParent().isEmpty()) {
                addComponentAtIndex(before(part), shown);
            }
            shown.setVisible(asked.contains(part));
        });
    }

    private int before(Part part) {
        return (int) parts.entrySet().stream()
                .filter(other -> other.getKey().compareTo(part) < 0)
                .filter(other -> other.getValue().getParent().isPresent())
                .count();
    }

    private Div part(Part part) {
        Div shown = new Div();
        if (!part.title().isBlank()) {
            shown.add(new H2(part.title()));
        }
        explain(part, shown);
        Arrays.stream(ReplyQuestion.values())
                .filter(question -> question.part() == part)
                .map(this::field)
                .forEach(shown::add);
        return shown;
    }

    private static void explain(Part part, Div shown) {
        switch (part) {
            case CONDITIONS -> shown.add(new Paragraph("Fill in at least one."));
            case GROUNDS ->
                shown.add(
                        new Paragraph("The law has three grounds (section 39(4) of the Children and Families Act 2014)."
                                + " Choose each that you rely on; we then ask for its evidence. That you are full is no ground"
                                + " on its own. The authority decides, and it may name you all the same."));
            case RESOURCES -> shown.add(new Paragraph("Only what this child would cost in addition counts."));
            default -> {
                // the questions say it
            }
        }
    }

    private ReplyField field(ReplyQuestion question) {
        return new ReplyField(
                form.kind(),
                question,
                form.answers().getOrDefault(question, ""),
                form.revisions().getOrDefault(question, 0L),
                writer,
                text -> {
                    answers.put(question, text);
                    show();
                },
                clock::instant);
    }
}
