package org.throughline.sufficiency;

import org.throughline.sufficiency.forecast.Forecasting;

/** How far a forecast is: half for the forecast, half for the back-test. */
final class ForecastProgress implements Forecasting.Listener {

    private static final int HALF = 50;

    private volatile boolean stopped;
    private volatile int before;
    private volatile int done;

    @Override
    public void done(int simulations, int of) {
        done = before + HALF * simulations / of;
    }

    /** The forecast is done; the back-test follows. */
    void backtest() {
        before = HALF;
    }

    void stop() {
        stopped = true;
    }

    int percent() {
        return Math.clamp(done, 0, 99);
    }

    @Override
    public boolean isStopRequested() {
        return stopped;
    }
}
