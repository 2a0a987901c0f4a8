package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The days a family has on a draft plan (R04, regulation 13(1)(a)): at least 15, beginning with the day of service.
 *
 * @param counting rules and calendar
 */
public record RepresentationsClock(Counting counting) {

    /** The last day of representations on a draft served on a day; until its end. */
    public DueDate due(LocalDate served) {
        return counting.due("R04", served);
    }
}
