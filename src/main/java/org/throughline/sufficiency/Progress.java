package org.throughline.sufficiency;

import org.throughline.sufficiency.forecast.Forecasting;

/** How far some background work is, in parts one after the other that count alike, and whether it is to stop. */
public final class Progress implements Forecasting.Listener {

    private static final int WHOLE = 100;

    private final int parts;
    private volatile boolean stopped;
    private volatile int before;
    private volatile int done;

    /** Of so many parts, the first of which begins. */
    public Progress(int parts) {
        this.parts = parts;
    }

    @Override
    public void done(int simulations, int of) {
        done = before + WHOLE / parts * simulations / of;
    }

    /** The next part begins. */
    public void next() {
        before += WHOLE / parts;
        done = before;
    }

    void stop() {
        stopped = true;
    }

    int percent() {
        return Math.clamp(done, 0, WHOLE - 1);
    }

    @Override
    public boolean isStopRequested() {
        return stopped;
    }
}
