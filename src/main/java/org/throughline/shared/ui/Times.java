package org.throughline.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.shared.Instants;

/** Moments as screens show them: local time of the country. */
public final class Times {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(Instants.LONDON);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Times() {}

    /** A day, such as 3 March 2027. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Day and minute, such as 3 Mar 2027, 14:05. */
    public static String shown(Instant at) {
        return SHOWN.format(at);
    }
}
