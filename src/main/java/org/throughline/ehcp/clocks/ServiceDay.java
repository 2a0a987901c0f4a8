package org.throughline.ehcp.clocks;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.shared.Instants;

/**
 * The day on which something was served or received, in London: half past eleven at night in UTC is tomorrow in June.
 */
public final class ServiceDay {

    private ServiceDay() {}

    /** The day of a moment. */
    public static LocalDate of(Instant moment) {
        return moment.atZone(Instants.LONDON).toLocalDate();
    }
}
