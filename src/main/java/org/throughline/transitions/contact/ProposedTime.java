package org.throughline.transitions.contact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.shared.Instants;

/**
 * A time to talk, on the clock of the country.
 *
 * @param begins the day and the minute
 * @param minutes how long it takes, 5 to 240
 */
public record ProposedTime(LocalDateTime begins, int minutes) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** The moment at which it begins. */
    public Instant moment() {
        return begins.atZone(Instants.LONDON).toInstant();
    }

    /** As people read it: Wednesday 12 May 2027, 15:45 to 16:15. */
    public String words() {
        return DAY.format(begins) + " to " + MINUTE.format(begins.plusMinutes(minutes));
    }
}
