package org.throughline.sufficiency.papers;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.shared.Instants;

/** Moments on paper: local time of the country. */
public final class PaperDates {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(Instants.LONDON);

    private PaperDates() {}

    /** Day and minute, such as 3 March 2027, 14:05. */
    public static String shown(Instant at) {
        return SHOWN.format(at);
    }
}
