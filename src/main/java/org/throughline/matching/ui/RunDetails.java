package org.throughline.matching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import org.throughline.matching.RunSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Times;

/** With what a run was made, so that it can be made again. */
final class RunDetails extends Div {

    private static final long serialVersionUID = 1L;

    void show(RunSummary run) {
        removeAll();
        var weights = run.weights();
        add(
                new H2("How it was run"),
                new Facts()
                        .fact("Asked for by", run.requestedBy() + ", " + Times.shown(run.requestedAt()))
                        .fact(
                                "Problem",
                                RunWords.entry(run) + ": " + run.pupils() + " children, " + run.provisions()
                                        + " provisions")
                        .fact("What comes first", run.profile().label())
                        .fact(
                                "Weights and rules",
                                RunWords.rules(run) + ": preference " + weights.preference() + ", travel "
                                        + weights.travel() + ", cost " + weights.cost() + ", siblings "
                                        + weights.sibling())
                        .fact(
                                "Advanced: repeatable search",
                                "seed " + run.seed() + ", " + String.format(Locale.UK, "%,d", run.steps()) + " steps")
                        .fact(
                                "Time",
                                String.format(
                                        Locale.UK,
                                        "%.1f s of %d s",
                                        run.searched().toMillis() / 1000.0,
                                        run.seconds()))
                        .fact("Fingerprint of the problem", run.problemHash())
                        .fact("Fingerprint of the answer", run.answerHash() == null ? "" : run.answerHash()));
    }
}
