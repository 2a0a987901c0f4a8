package org.throughline.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of days as people paste it: a line each, its cells apart by tabs, else semicolons, else commas. A bank holiday
 * is a day and a name; a term is a name, a first and a last day, and a fourth cell 'closure' makes it a closure.
 */
public final class PastedList {

    private static final int MOST_LINES = 500;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, format("d/M/uuuu"), format("d MMMM uuuu"), format("EEEE d MMMM uuuu"));

    private final List<BankHoliday> holidays = new ArrayList<>();
    private final List<CalendarSpan> spans = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private PastedList() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Reads bank holidays, all taken for announced. */
    public static PastedList ofBankHolidays(String text, String source) {
        PastedList list = new PastedList();
        list.read(text, (line, cells) -> list.holiday(line, cells, source));
        return list;
    }

    /** Reads terms and closures. */
    public static PastedList ofSpans(String text, String source) {
        PastedList list = new PastedList();
        list.read(text, (line, cells) -> list.span(line, cells, source));
        return list;
    }

    /** How many lines were read as something. */
    public int size() {
        return holidays.size() + spans.size();
    }

    /** What must be put right, line by line; empty when nothing. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The bank holidays of the list on days that have none yet. */
    List<BankHoliday> newHolidays(Collection<BankHoliday> known) {
        return holidays.stream()
                .filter(each -> known.stream().noneMatch(other -> other.day().equals(each.day())))
                .toList();
    }

    /** The spans of the list that are not known yet; one that overlaps another is a problem. */
    List<CalendarSpan> newSpans(Collection<CalendarSpan> known, @Nullable UUID settingId) {
        List<CalendarSpan> all = new ArrayList<>(known);
        List<CalendarSpan> fresh = new ArrayList<>();
        for (CalendarSpan each : spans) {
            if (all.stream().anyMatch(each::isSameAs)) {
                continue;
            }
            all.stream()
                    .filter(each::overlaps)
                    .findFirst()
                    .ifPresent(other -> problems.add(each.name() + " has days in common with " + other.name()));
            CalendarSpan span =
                    CalendarSpan.of(settingId, each.kind(), each.name(), each.first(), each.last(), each.source());
            all.add(span);
            fresh.add(span);
        }
        return fresh;
    }

    /** Takes the cells of a line. */
    private interface LineReader {
        void take(int line, List<String> cells);
    }

    private void read(String text, LineReader reader) {
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            problems.add("Paste up to " + MOST_LINES + " lines at a time");
            return;
        }
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                List<String> cells = cells(lines.get(index).strip());
                reader.take(index + 1, cells);
            }
        }
    }

    /** Cells apart by tabs; in a line without one, by semicolons; in a line without either, by commas. */
    private static List<String> cells(String line) {
        String mark = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        return Arrays.stream(line.split(mark, -1)).map(String::strip).toList();
    }

    private void holiday(int line, List<String> cells, String source) {
        // the day may stand before or after the name
        Optional<LocalDate> first = day(cells.getFirst());
        Optional<LocalDate> day = first.isPresent() || cells.size() < 2 ? first : day(cells.get(1));
        if (day.isEmpty() || cells.size() < 2) {
            problems.add("Line " + line + ": enter a day such as 25 December 2026 and a name");
            return;
        }
        String name = first.isPresent() ? cells.get(1) : cells.getFirst();
        BankHoliday holiday = new BankHoliday(day.get(), name, source, true, null);
        holiday.problems().forEach(problem -> problems.add("Line " + line + ": " + problem));
        boolean isTwice = holidays.stream().anyMatch(other -> other.day().equals(holiday.day()));
        if (isTwice) {
            problems.add("Line " + line + ": that day is in the list twice");
        }
        holidays.add(holiday);
    }

    private void span(int line, List<String> cells, String source) {
        Optional<LocalDate> first = cells.size() < 3 ? Optional.empty() : day(cells.get(1));
        Optional<LocalDate> last = cells.size() < 3 ? Optional.empty() : day(cells.get(2));
        if (first.isEmpty() || last.isEmpty()) {
            problems.add(
                    "Line " + line + ": enter a name, a first and a last day, such as Autumn term; 1 September 2026;"
                            + " 23 October 2026");
            return;
        }
        Optional<SpanKind> kind = kind(cells);
        if (kind.isEmpty()) {
            problems.add("Line " + line + ": the fourth cell is term or closure");
            return;
        }
        CalendarSpan span = CalendarSpan.of(null, kind.get(), cells.getFirst(), first.get(), last.get(), source);
        span.problems().forEach(problem -> problems.add("Line " + line + ": " + problem));
        spans.add(span);
    }

    private static Optional<SpanKind> kind(List<String> cells) {
        String said = cells.size() < 4 ? "" : cells.get(3).toLowerCase(Locale.UK);
        return switch (said) {
            case "", "term" -> Optional.of(SpanKind.TERM);
            case "closure", "closed", "training day", "inset", "inset day" -> Optional.of(SpanKind.CLOSURE);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String cell) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(cell, format));
            } catch (DateTimeParseException another) {
                // the next way of writing is tried
                continue;
            }
        }
        return Optional.empty();
    }
}
