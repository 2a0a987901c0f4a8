package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * When a school or college answers a consultation (R23, Code of Practice 9.83). An answer that is late does not stop
 * the authority from naming it.
 *
 * @param counting rules and calendar
 */
public record ConsultationClock(Counting counting) {

    /** When the answer to a consultation sent on a day is due. */
    public DueDate due(LocalDate sent) {
        return counting.due("R23", sent);
    }
}
