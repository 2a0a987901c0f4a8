package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;
import org.throughline.jobs.JobStatus;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.WorkBar;

/** What a page shows while something is calculated: how far it is, that the page can be left, and how to stop it. */
final class UnderWay {

    private UnderWay() {}

    /**
     * The parts, in order.
     *
     * @param label what the bar measures
     * @param goesOn what goes on when the page is left, such as "the forecast"
     * @param status where the work stands
     * @param over what to do once it has ended
     * @param stop what stops it
     * @param again what can be done after it was stopped, such as "calculate it again"
     */
    static List<Component> of(
            String label, String goesOn, Supplier<JobStatus> status, Runnable over, Runnable stop, String again) {
        return List.of(
                new WorkBar(
                        label,
                        () -> status.get().percent(),
                        () -> status.get().state().isUnderWay(),
                        over),
                new Paragraph("You can leave this page; " + goesOn + " goes on."),
                Group.actions(new Button("Stop", click -> {
                    stop.run();
                    Done.said("Stopping. You can " + again);
                })));
    }
}
