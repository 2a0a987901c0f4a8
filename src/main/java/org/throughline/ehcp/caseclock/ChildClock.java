package org.throughline.ehcp.caseclock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.DueDate;

/**
 * A clock that runs, or ran, for a child.
 *
 * @param due by when, how counted and by which rule
 * @param done when it was done; null where it was not, or where the service does not hold that
 * @param state how it stands
 */
public record ChildClock(DueDate due, @Nullable LocalDate done, ClockState state) {

    static ChildClock of(DueDate due, @Nullable LocalDate done, LocalDate today) {
        return new ChildClock(due, done, ClockState.of(due, done, true, today));
    }

    /** One of which the service does not hold when it was done. */
    static ChildClock notHeld(DueDate due, LocalDate today) {
        return new ChildClock(due, null, ClockState.of(due, null, false, today));
    }
}
