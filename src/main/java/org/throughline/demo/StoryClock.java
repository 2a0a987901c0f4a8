package org.throughline.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the service. While the demonstration is loaded it tells the day that is being lived through, so that
 * what services record of an invented past has the days of that past; at all other times, and on all other threads, the
 * real time. Nothing outside this package can set it.
 */
public final class StoryClock extends Clock {

    private static final ScopedValue<AtomicReference<Instant>> THEN = ScopedValue.newInstance();
    /** As if each look at the clock took a second, so that what is done one after the other is told apart. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Clock real;

    private StoryClock(Clock real) {
        this.real = real;
    }

    /** A clock that tells the real time, but for what the demonstration lives through. */
    public static Clock over(Clock real) {
        return new StoryClock(real);
    }

    /** Does some work as if it were then. */
    static void at(Instant then, Runnable work) {
        ScopedValue.where(THEN, new AtomicReference<>(then)).run(work);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get().getAndUpdate(then -> then.plus(TICK)) : real.instant();
    }
}
