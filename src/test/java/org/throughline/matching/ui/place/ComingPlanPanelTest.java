package org.throughline.matching.ui.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobState;
import org.throughline.jobs.JobStatus;
import org.throughline.matching.findplace.PlaceFinder;

/** The plan of the coming year while it is calculated. */
class ComingPlanPanelTest {

    private final PlaceFinder finder = mock(PlaceFinder.class);
    private final AtomicInteger over = new AtomicInteger();

    private static JobStatus work(JobState state, String message) {
        return new JobStatus(state, 40, message, "Officer", Instant.EPOCH, null);
    }

    private ComingPlanPanel panel(JobState state) {
        when(finder.status()).thenReturn(work(JobState.RUNNING, ""));
        return new ComingPlanPanel(finder, work(state, "There is no register."), over::incrementAndGet);
    }

    private static Button button(ComingPlanPanel panel) {
        return panel.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_nobody_asked_for_since_the_records_changed_begins_by_itself() {
        panel(JobState.DONE);

        verify(finder).begin();
    }

    @Test
    void what_is_under_way_is_followed_and_can_be_stopped() {
        Button stop = button(panel(JobState.RUNNING));

        stop.click();

        verify(finder, never()).begin();
        verify(finder).stop();
    }

    @Test
    void what_was_stopped_begins_again_only_when_asked_for() {
        ComingPlanPanel panel = panel(JobState.STOPPED);
        assertThat(panel.getElement().getTextRecursively()).contains("stopped before it had ended");
        verify(finder, never()).begin();

        button(panel).click();

        verify(finder).begin();
        assertThat(over).hasValue(1);
    }

    @Test
    void what_failed_says_why() {
        assertThat(panel(JobState.FAILED).getElement().getTextRecursively()).contains("There is no register.");
    }
}
