package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in the words of a counted due date. */
final class DayWords {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private DayWords() {}

    static String full(LocalDate day) {
        return FULL.format(day);
    }

    static String brief(LocalDate day) {
        return BRIEF.format(day);
    }
}
