package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.jobs.JobState;
import org.throughline.matching.questions.RunQuestion;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.WorkBar;

/**
 * A question to a run: a button that asks it, a bar while it is calculated, and its answer.
 *
 * @param <T> the answer
 */
final class QuestionPanel<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RunQuestions questions;
    private final UUID runId;
    private final transient RunQuestion<T> question;
    private final String label;
    private final transient Function<T, Component> shown;

    /**
     * A panel that shows the answer where the question was asked before.
     *
     * @param label what the button says
     * @param shown shows an answer
     */
    QuestionPanel(
            RunQuestions questions, UUID runId, RunQuestion<T> question, String label, Function<T, Component> shown) {
        this.questions = questions;
        this.runId = runId;
        this.question = question;
        this.label = label;
        this.shown = shown;
        show();
    }

    /** Asks the question at once. */
    QuestionPanel<T> asked() {
        questions.ask(runId, question);
        show();
        return this;
    }

    private void show() {
        removeAll();
        questions
                .asked(runId, question)
                .ifPresentOrElse(
                        asked -> {
                            switch (asked) {
                                case RunQuestions.Asked.Answered<T>(T answer) -> add(shown.apply(answer));
                                case RunQuestions.Asked.Open<T> open -> showOpen(open);
                            }
                        },
                        () -> add(asking(label)));
    }

    private Button asking(String words) {
        Button ask = new Button(words, click -> asked());
        ask.setDisableOnClick(true);
        return ask;
    }

    private void showOpen(RunQuestions.Asked.Open<T> open) {
        UUID id = open.id();
        if (open.status().state().isUnderWay()) {
            Button stop = new Button("Stop", click -> questions.stop(id));
            stop.setDisableOnClick(true);
            add(
                    new Paragraph("Calculating. You can leave this page and come back."),
                    new WorkBar(
                            "Progress of the calculation",
                            () -> questions.status(id).percent(),
                            () -> questions.status(id).state().isUnderWay(),
                            this::show),
                    stop);
            return;
        }
        String message = Objects.requireNonNullElse(open.status().message(), "");
        Notice why = Notice.warning(
                open.status().state() == JobState.STOPPED ? "Stopped before there was an answer." : message);
        add(why, asking("Try again"));
    }
}
