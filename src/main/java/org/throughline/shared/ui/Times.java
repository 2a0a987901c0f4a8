package org.throughline.shared.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as screens show them: local time of the country. */
public final class Times {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Times() {}

    /** Day and minute, such as 3 Mar 2027, 14:05. */
    public static String shown(Instant at) {
        return SHOWN.format(at);
    }
}
