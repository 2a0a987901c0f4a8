package org.throughline.sufficiency;

import org.throughline.jobs.JobProgress;
import org.throughline.sufficiency.forecast.Forecasting;

/** Tells background work how far a forecast is. */
public record ForecastListener(JobProgress progress) implements Forecasting.Listener {

    @Override
    public void done(int simulations, int of) {
        progress.done(simulations, of);
    }

    @Override
    public boolean isStopRequested() {
        return progress.isStopRequested();
    }
}
