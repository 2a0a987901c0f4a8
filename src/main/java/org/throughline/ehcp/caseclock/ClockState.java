package org.throughline.ehcp.caseclock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.DueDate;

/** How one clock of a child stands; with and without exceptions, as the Department for Education reports both. */
public enum ClockState {
    /** It was done by the last lawful day. */
    IN_TIME("Done in time"),
    /** It was done later, and an exception allows that. */
    IN_TIME_WITH_EXCEPTION("Done late, allowed by an exception"),
    /** It was done too late. */
    LATE("Done late"),
    /** The last lawful day is ahead, or today. */
    AHEAD("Ahead"),
    /** The last lawful day has passed; an exception allows a later one. */
    EXCEPTED("Overdue, allowed by an exception"),
    /** The last lawful day has passed and nothing is recorded as done. */
    OVERDUE("Overdue"),
    /** The last lawful day has passed, and the service does not hold when it was done. */
    UNKNOWN("Not recorded when it was done");

    private final String label;

    ClockState(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /**
     * The state on a day.
     *
     * @param done when it was done; null before
     * @param isHeld whether the service holds when it was done
     */
    static ClockState of(DueDate due, @Nullable LocalDate done, boolean isHeld, LocalDate today) {
        if (done != null) {
            return !due.isLate(done) ? IN_TIME : due.isLateWithException(done) ? LATE : IN_TIME_WITH_EXCEPTION;
        }
        if (!due.isLate(today)) {
            return AHEAD;
        }
        return !isHeld ? UNKNOWN : due.isLateWithException(today) ? OVERDUE : EXCEPTED;
    }
}
