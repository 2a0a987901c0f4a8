package org.throughline.casework.consult;

import java.time.LocalDate;

/**
 * By when a school answers: 15 calendar days after it was served (SEND Code of Practice 9.83, rule R23). Weekends and
 * holidays do not move it; silence does not stop the authority from naming the school.
 */
public final class ConsultationDue {

    /** Calendar days after the day of service. */
    public static final int DAYS = 15;

    private ConsultationDue() {}

    /** The last day for an answer: served on 5 October 2026, due on 20 October 2026. */
    public static LocalDate of(LocalDate servedOn) {
        return servedOn.plusDays(DAYS);
    }
}
