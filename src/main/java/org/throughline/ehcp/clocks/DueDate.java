package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is due, and how it was counted. An exception never takes its place; both are reported.
 *
 * @param rule the version of the rule it was counted by
 * @param start the day on which the clock started, by its own event (service, receipt), not by when it was typed
 * @param due the day shown to people
 * @param lastLawfulDay the last day in time; the day before {@code due} where the law says 'before'
 * @param howCounted the count in words
 * @param workingDayTarget the last working day on or before {@code lastLawfulDay}; a target, not law
 * @param isEstimated whether school days in it are estimated
 * @param exceptions what allows a later day, with evidence
 * @param dueWithException the later day; null without an exception and while one has not ended
 */
public record DueDate(
        ClockRule rule,
        LocalDate start,
        LocalDate due,
        LocalDate lastLawfulDay,
        String howCounted,
        LocalDate workingDayTarget,
        boolean isEstimated,
        List<ExceptedPeriod> exceptions,
        @Nullable LocalDate dueWithException) {

    /** Copies the list. */
    public DueDate {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether a day is too late by the law's own time limit. */
    public boolean isLate(LocalDate day) {
        return day.isAfter(lastLawfulDay);
    }

    /** Whether a day is too late with exceptions counted; while one goes on, nothing is. */
    public boolean isLateWithException(LocalDate day) {
        if (exceptions.isEmpty()) {
            return isLate(day);
        }
        return dueWithException != null && day.isAfter(dueWithException);
    }

    /** The same with exceptions beside it. Days of the clock that lie in one do not count. */
    public DueDate with(List<ExceptedPeriod> excepted) {
        return new DueDate(
                rule,
                start,
                due,
                lastLawfulDay,
                howCounted,
                workingDayTarget,
                isEstimated,
                excepted,
                ExceptedPeriod.laterDay(start, lastLawfulDay, excepted));
    }
}
