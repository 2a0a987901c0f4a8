package org.throughline.casework.consult;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as letters and reasons name them. */
final class LetterDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private LetterDays() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
