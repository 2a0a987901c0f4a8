package org.throughline.matching.exact;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How much may still be done: a time, a number of steps, and somebody who may stop it.
 *
 * <p>A step is a flow, a linear or a mixed-integer program that was solved to its end; what the clock cuts off is
 * thrown away. So the number of steps done repeats what was found, whatever the clock said.
 */
final class Work {

    private final long end;
    private final BooleanSupplier stop;
    private final Steps steps;

    private static final class Steps {

        private final long most;
        private long done;

        Steps(long most) {
            this.most = most;
        }
    }

    Work(Duration time, long steps, BooleanSupplier stop) {
        this(System.nanoTime() + time.toNanos(), stop, new Steps(steps));
    }

    private Work(long end, BooleanSupplier stop, Steps steps) {
        this.end = end;
        this.stop = stop;
        this.steps = steps;
    }

    /** Time left; zero or less when it is over or somebody has stopped it. */
    Duration left() {
        return stop.getAsBoolean() ? Duration.ZERO : Duration.ofNanos(end - System.nanoTime());
    }

    /** Whether the time is over or somebody has stopped it. */
    boolean isOver() {
        return left().compareTo(Duration.ZERO) <= 0;
    }

    /** Whether another step may begin. */
    boolean mayGoOn() {
        return steps.done < steps.most && !isOver();
    }

    /** Counts a step that was done to its end. */
    void stepDone() {
        steps.done++;
    }

    /** Steps done. */
    long steps() {
        return steps.done;
    }

    /** The same work with a part of the time left. */
    Work part(double share) {
        return new Work(System.nanoTime() + (long) (left().toNanos() * share), stop, steps);
    }
}
