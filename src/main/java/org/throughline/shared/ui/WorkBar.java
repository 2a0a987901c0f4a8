package org.throughline.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A bar that follows some background work while it is shown, and says when the work is over. */
public final class WorkBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 500;

    private final ProgressBar bar = new ProgressBar(0, 100);
    private final transient IntSupplier percent;
    private final transient BooleanSupplier running;
    private final transient Runnable over;
    private @Nullable Registration polling;

    /**
     * A bar.
     *
     * @param label its accessible name
     * @param percent how much is done, 0 to 100
     * @param running whether the work goes on
     * @param over what to do once it does not
     */
    public WorkBar(String label, IntSupplier percent, BooleanSupplier running, Runnable over) {
        this.percent = percent;
        this.running = running;
        this.over = over;
        bar.getElement().setAttribute("aria-label", label);
        bar.setValue(percent.getAsInt());
        add(bar);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(poll -> refresh(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void refresh(UI ui) {
        bar.setValue(percent.getAsInt());
        if (!running.getAsBoolean()) {
            stop(ui);
            over.run();
        }
    }

    private void stop(UI ui) {
        if (polling != null) {
            ui.setPollInterval(-1);
            polling.remove();
            polling = null;
        }
    }
}
