package org.throughline.matching.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.Objects;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunSummary;
import org.throughline.shared.ui.Facts;

/** How anybody repeats a run from its files, and what must come of it. */
final class RunReplay extends Details {

    private static final long serialVersionUID = 1L;

    RunReplay(RunResult result) {
        setSummaryText("Repeat this run elsewhere");
        setId("replay");
        RunSummary run = result.run();
        Div how = new Div();
        if (!result.book().points().isEmpty()) {
            how.add(new Paragraph(
                    "Rules beyond the matching pack were on. They are in no file, so this run can be repeated"
                            + " in this service only."));
        } else if (run.resumed() > 0) {
            how.add(new Paragraph(
                    "The service was stopped during this run and took it up again, so its seed and steps alone"
                            + " do not repeat it. Run the problem again here first."));
        } else {
            Pre command = new Pre(run.command());
            command.addClassName("tl-command");
            how.add(
                    new Paragraph(
                            "Download the problem. It holds ids only, no names. On any computer with Throughline of the"
                                    + " same version, in the folder of the file:"),
                    command,
                    new Paragraph(
                            "It prints the fingerprint of its answer, which must be the one below. The problem is the"
                                    + " same where the SHA-256 of the file is the one below."),
                    new Facts()
                            .fact("Fingerprint of the problem", run.problemHash())
                            .fact("Fingerprint of the answer", Objects.requireNonNullElse(run.answerHash(), "")));
        }
        add(how);
    }
}
