package org.throughline.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last on which schools are open (a term, or each half of one), or closed (a training day, a
 * closure).
 *
 * @param id its id; null before it is recorded
 * @param settingId the setting; null where it holds for every setting of the authority that has none of its own
 * @param kind term or closure
 * @param name its name, 1 to 100 characters
 * @param first its first day
 * @param last its last day, which is one of them
 * @param source where it was read, 1 to 300 characters
 * @param version the version read; 0 before it is recorded
 */
public record CalendarSpan(
        @Nullable UUID id,
        @Nullable UUID settingId,
        SpanKind kind,
        String name,
        LocalDate first,
        LocalDate last,
        String source,
        long version) {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_TERM = 130;

    /** A span that is not recorded yet. */
    public static CalendarSpan of(
            @Nullable UUID settingId, SpanKind kind, String name, LocalDate first, LocalDate last, String source) {
        return new CalendarSpan(null, settingId, kind, name, first, last, source, 0);
    }

    /** Whether a day is one of its days. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is recorded for the same setting as another, is of the same kind, and has a day in common with it. */
    boolean overlaps(CalendarSpan other) {
        return kind == other.kind && !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    /** Whether it says the same as another, wherever it was read. */
    boolean isSameAs(CalendarSpan other) {
        return kind == other.kind && name.equals(other.name) && first.equals(other.first) && last.equals(other.last);
    }

    /** What must be put right before it can be recorded, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(wrongDay(first, "the first day"));
        problems.addAll(wrongDay(last, "the last day"));
        if (name.isBlank() || name.length() > 100) {
            problems.add("Enter a name such as Autumn term 2026, up to 100 characters");
        }
        if (last.isBefore(first)) {
            problems.add("Enter a last day on or after the first");
        } else if (kind == SpanKind.TERM && first.plusDays(LONGEST_TERM).isBefore(last)) {
            problems.add("A term is at most " + LONGEST_TERM + " days long. Enter each term on its own");
        }
        if (source.isBlank() || source.length() > 300) {
            problems.add("Say where the days were read, in up to 300 characters");
        }
        return List.copyOf(problems);
    }

    static List<String> wrongDay(LocalDate day, String what) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST
                ? List.of("Enter a year from " + EARLIEST + " to " + LATEST + " for " + what)
                : List.of();
    }
}
