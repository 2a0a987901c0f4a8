package org.throughline.episodes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days from one on until another.
 *
 * @param from the first day
 * @param until the first day after it; null while no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Whether it ends on the day it begins, or before: it has no day. */
    public boolean isEmpty() {
        return until != null && !until.isAfter(from);
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && isNotOverBy(day);
    }

    /** Whether it goes on to a day at least, or begins later. */
    public boolean isNotOverBy(LocalDate day) {
        return until == null || day.isBefore(until);
    }

    /** Whether some day lies in both. */
    public boolean overlaps(Period other) {
        return !isEmpty() && !other.isEmpty() && isNotOverBy(other.from) && other.isNotOverBy(from);
    }

    /** Its days for people, such as from 3 March 2027 to 9 May 2027. */
    public String words() {
        return "from " + DAY.format(from) + (until == null ? "" : " to " + DAY.format(until.minusDays(1)));
    }

    /** The same with another end. */
    public Period until(@Nullable LocalDate otherEnd) {
        return new Period(from, otherEnd);
    }
}
