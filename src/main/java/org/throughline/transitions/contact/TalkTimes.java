package org.throughline.transitions.contact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.AnswerRules;

/** Reads times to talk as people type them, one a line: 12 May 15:45, Wed 12/5/2027 3.45pm to 4.15pm. */
public final class TalkTimes {

    static final int MOST = 5;

    private static final int USUAL_MINUTES = 30;
    private static final int LONGEST_MINUTES = 240;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_DAYS_AHEAD = 400;
    private static final int NOON = 12;
    private static final String CLOCK = "\\d{1,2}(?:[:.]\\d{2})?\\s*(?:am|pm)?";
    private static final Pattern LINE =
            Pattern.compile("(?:(?<weekday>[a-z]{3,9})\\b[,.]?\\s+)?(?<day>.+?)[\\s,]+(?:at\\s+)?"
                    + "(?<from>\\d{1,2}(?:[:.]\\d{2}\\s*(?:am|pm)?|\\s*(?:am|pm)))"
                    + "(?:\\s*(?:to|until|-|\u2013)\\s*(?<to>" + CLOCK + ")"
                    + "|\\s*,?\\s*(?:for\\s+)?(?<minutes>\\d{1,3})\\s*min(?:ute)?s?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    private TalkTimes() {}

    /**
     * The times of a text.
     *
     * @param now the time on the clock of the country: what has passed is refused
     * @throws org.throughline.shared.Refused as {@link ContactRefusal}, naming each line that cannot be read
     */
    public static List<ProposedTime> read(String text, LocalDateTime now) {
        List<String> lines = Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new ContactRefusal.TalkWithoutTimes().refused();
        }
        List<String> problems = new ArrayList<>();
        List<ProposedTime> times = new ArrayList<>();
        for (String line : lines) {
            String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
            try {
                ProposedTime time = time(line, now);
                if (times.contains(time)) {
                    problems.add("'" + shown + "' is there twice. Take one out");
                }
                times.add(time);
            } catch (DateTimeException wrong) {
                problems.add("'" + shown + "': " + wrong.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new ContactRefusal.TalkTimesToPutRight(problems).refused();
        }
        return List.copyOf(times);
    }

    /**
     * A time of day as people type it, such as 15:45, 9.15 or 3.45pm.
     *
     * @return empty where it is none
     */
    public static Optional<LocalTime> ofDay(String text) {
        try {
            return Optional.of(clock(text.toLowerCase(Locale.UK), null));
        } catch (DateTimeException notTime) {
            return Optional.empty();
        }
    }

    private static ProposedTime time(String line, LocalDateTime now) {
        Matcher parts = LINE.matcher(line.toLowerCase(Locale.UK));
        if (!parts.matches()) {
            throw new DateTimeException("Write a day and a time, such as 12 May 15:45 or Wed 12 5 2027, 3.45pm");
        }
        LocalTime from = clock(parts.group("from"), null);
        LocalDate day = day(parts.group("day").strip(), from, now);
        DayOfWeek named = weekday(parts.group("weekday"));
        if (named != null && named != day.getDayOfWeek()) {
            throw new DateTimeException("This day is a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
                    + " in " + day.getYear() + ". Check the day and the year");
        }
        LocalDateTime begins = day.atTime(from);
        if (!begins.isAfter(now)) {
            throw new DateTimeException("This time has passed. Propose one that is to come");
        }
        if (day.isAfter(now.toLocalDate().plusDays(MOST_DAYS_AHEAD))) {
            throw new DateTimeException("This is more than a year away. Check the year");
        }
        return new ProposedTime(begins, minutes(parts, from));
    }

    private static int minutes(Matcher parts, LocalTime from) {
        long minutes = USUAL_MINUTES;
        if (parts.group("minutes") != null) {
            minutes = Integer.parseInt(parts.group("minutes"));
        } else if (parts.group("to") != null) {
            minutes = Duration.between(from, clock(parts.group("to"), from)).toMinutes();
        }
        if (minutes < LEAST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new DateTimeException("Say how long it takes, from 5 minutes to 4 hours, such as 15:45 to 16:15");
        }
        return (int) minutes;
    }

    /** A time of day; without am or pm the one of two that a school day or the beginning makes likely. */
    private static LocalTime clock(String text, @Nullable LocalTime after) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            throw new DateTimeException("This is not a time of day. Write it such as 15:45 or 3.45pm");
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(3);
        if (half != null && (hour == 0 || hour > NOON) || hour > 23 || minute > 59) {
            throw new DateTimeException("This is not a time of day. Write it such as 15:45 or 3.45pm");
        }
        if (half != null) {
            return LocalTime.of(hour % NOON + ("pm".equals(half) ? NOON : 0), minute);
        }
        LocalTime asTyped = LocalTime.of(hour, minute);
        return after != null && asTyped.isBefore(after) && hour < NOON ? asTyped.plusHours(NOON) : asTyped;
    }

    /** The day; without a year the next such day. */
    private static LocalDate day(String text, LocalTime from, LocalDateTime now) {
        String clean =
                text.replaceAll("[,\\s]+$", "").replaceAll("\\bof\\s+", "").replaceAll(",\\s*", " ");
        Optional<LocalDate> whole = AnswerRules.date(clean);
        if (whole.isPresent()) {
            return whole.get();
        }
        for (int year = now.getYear(); year <= now.getYear() + 1; year++) {
            Optional<LocalDate> next = AnswerRules.date(clean + " " + year)
                    .filter(day -> day.atTime(from).isAfter(now));
            if (next.isPresent()) {
                return next.get();
            }
        }
        throw new DateTimeException("This is not a day that is to come. Write it such as 12 May or 12 5 2027");
    }

    private static @Nullable DayOfWeek weekday(@Nullable String word) {
        if (word == null) {
            return null;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.UK).startsWith(word)) {
                return day;
            }
        }
        throw new DateTimeException("Write a day and a time, such as 12 May 15:45 or Wed 12 5 2027, 3.45pm");
    }
}
