package org.throughline.matching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.matching.questions.WeightsQuestion;
import org.throughline.shared.ui.PlainTable;

/** Whether a plan stays the best when a weight counts 20 % more or less. */
final class RunSensitivity extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5;

    RunSensitivity(RunQuestions questions, UUID id) {
        setId("sensitivity");
        add(
                new Paragraph("The best plan is calculated again with each weight changed. It takes a few seconds."),
                new QuestionPanel<>(
                        questions,
                        id,
                        new WeightsQuestion(),
                        "Try each weight 20 % lower and higher",
                        RunSensitivity::shown));
    }

    private static Div shown(WeightsQuestion.Sensitivities result) {
        List<WeightsQuestion.Sensitivity> found = result.each();
        long moving = found.stream()
                .filter(one -> !one.moved().isEmpty())
                .flatMap(one -> one.moved().stream())
                .map(move -> move.first().pupil().id())
                .distinct()
                .count();
        Paragraph summary = new Paragraph(
                moving == 0
                        ? "No. The plan stays the best with every one of these weights."
                        : moving + " children would be elsewhere with at least one of these weights."
                                + " The others stay where they are.");
        PlainTable table =
                new PlainTable("Plans with other weights", "Weight", "Counts", "#Children elsewhere", "Who", "Proven");
        found.forEach(one -> table.row(
                one.factor().label(),
                one.more() ? "20 % more" : "20 % less",
                String.valueOf(one.moved().size()),
                who(result, one),
                one.proven() ? "Yes" : "No"));
        return new Div(summary, table);
    }

    private static String who(WeightsQuestion.Sensitivities result, WeightsQuestion.Sensitivity one) {
        if (one.moved().isEmpty()) {
            return "The plan stays the best";
        }
        String first = one.moved().stream()
                .limit(NAMED)
                .map(move -> result.before().nameOf(move.first().pupil().id()))
                .collect(Collectors.joining("; "));
        return one.moved().size() > NAMED ? first + " and others" : first;
    }
}
