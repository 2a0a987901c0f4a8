package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days during which the law does not hold the authority to a time limit (R06). The regulations lift the limit and set
 * no new day; counting the clock without these days is how the authority works, to be confirmed by legal.
 *
 * @param reason code of the reason
 * @param from its first day
 * @param until its last day; null while it goes on
 * @param evidence what shows it
 */
public record ExceptedPeriod(
        String reason, LocalDate from, @Nullable LocalDate until, String evidence) {

    /** Refuses an end before the start, and no evidence. */
    public ExceptedPeriod {
        if (until != null && until.isBefore(from) || evidence.isBlank()) {
            throw new IllegalArgumentException("An exception has a last day on or after its first, and evidence");
        }
    }

    private boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The last day of a clock whose days in excepted periods do not count; null without any, and while one goes on. */
    static @Nullable LocalDate laterDay(LocalDate start, LocalDate last, List<ExceptedPeriod> excepted) {
        if (excepted.isEmpty()) {
            return null;
        }
        long left = last.toEpochDay() - start.toEpochDay();
        LocalDate at = start;
        while (left > 0) {
            at = at.plusDays(1);
            LocalDate day = at;
            boolean isOpen = excepted.stream().anyMatch(period -> period.until() == null && period.holds(day));
            if (isOpen) {
                return null;
            }
            left -= excepted.stream().anyMatch(period -> period.holds(day)) ? 0 : 1;
        }
        return at;
    }
}
