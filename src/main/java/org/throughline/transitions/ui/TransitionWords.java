package org.throughline.transitions.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the screens of transition records put things into words. */
final class TransitionWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private TransitionWords() {}

    static String time(Instant at) {
        return TIME.format(at);
    }
}
