package org.throughline.jobs;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * How far some background work is, in parts one after the other that count alike, and whether it is to stop. Told as
 * often as one likes: the database hears of it twice a second at most.
 */
public final class JobProgress {

    private static final Logger LOG = LoggerFactory.getLogger(JobProgress.class);
    private static final int WHOLE = 100;
    private static final long BETWEEN = Duration.ofMillis(500).toNanos();

    private final IntPredicate report;
    private final BooleanSupplier shutdown;
    private int parts = 1;
    private int before;
    private int percent;
    private boolean stopped;
    private long next = System.nanoTime();

    /**
     * Progress.
     *
     * @param report told the percentage; answers whether the work is to go on
     * @param shutdown whether the service is about to end
     */
    public JobProgress(IntPredicate report, BooleanSupplier shutdown) {
        this.report = report;
        this.shutdown = shutdown;
    }

    /** The work has so many parts; the first one begins. */
    public synchronized void parts(int number) {
        parts = number;
    }

    /** So much of a part is done. */
    public synchronized void done(int steps, int of) {
        percent = Math.clamp(before + (long) WHOLE / parts * steps / of, 0, WHOLE - 1);
        look();
    }

    /** The next part begins. */
    public synchronized void next() {
        before += WHOLE / parts;
        percent = Math.min(before, WHOLE - 1);
    }

    /** Whether somebody stopped the work, or the service is about to end. */
    public synchronized boolean isStopRequested() {
        look();
        return stopped || shutdown.getAsBoolean();
    }

    /**
     * Ends the work here where somebody stopped it, or the service is about to end.
     *
     * @throws CancellationException then
     */
    public void stopIfRequested() {
        if (isStopRequested()) {
            throw new CancellationException("The work was stopped");
        }
    }

    /** Whether the service is about to end: the work is then taken up later. */
    public boolean isServiceEnding() {
        return shutdown.getAsBoolean();
    }

    private void look() {
        if (stopped || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + BETWEEN;
        try {
            stopped = !report.test(percent);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The database cannot be reached to say how far some work is; it goes on");
        }
    }
}
