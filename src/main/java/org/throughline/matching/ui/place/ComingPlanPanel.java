package org.throughline.matching.ui.place;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStatus;
import org.throughline.matching.findplace.PlaceFinder;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.WorkBar;

/**
 * The plan of the coming year while it is calculated. It begins by itself where nobody has asked for it since the
 * records changed; where it was stopped or failed, a button asks for it again.
 */
public final class ComingPlanPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlaceFinder finder;
    private final transient Runnable over;

    /**
     * The panel.
     *
     * @param work where the calculation stands
     * @param over what to do once it has ended, however it did
     */
    public ComingPlanPanel(PlaceFinder finder, JobStatus work, Runnable over) {
        this.finder = finder;
        this.over = over;
        if (work.state().isUnderWay()) {
            follow(work);
        } else if (work.state() == JobState.STOPPED || work.state() == JobState.FAILED) {
            ended(work);
        } else {
            finder.begin();
            follow(finder.status());
        }
    }

    private void follow(JobStatus work) {
        Button stop = new Button("Stop", click -> finder.stop());
        stop.setDisableOnClick(true);
        add(
                new Paragraph("The records have changed since places were last looked for. The best plan for next"
                        + " September is calculated again, to say what each place is worth to other children. It takes"
                        + " up to 20 seconds. You can leave this page and come back."),
                new WorkBar(
                        "Progress of the calculation",
                        () -> finder.status().percent(),
                        () -> finder.status().state().isUnderWay(),
                        over),
                stop);
        if (!work.state().isUnderWay()) {
            // it was done before the page was built
            stop.setEnabled(false);
        }
    }

    private void ended(JobStatus work) {
        Button again = new Button("Calculate again", click -> {
            finder.begin();
            over.run();
        });
        again.setDisableOnClick(true);
        add(
                Notice.warning(
                        work.state() == JobState.STOPPED
                                ? "The calculation was stopped before it had ended."
                                : Objects.requireNonNullElse(work.message(), "")),
                again);
    }
}
