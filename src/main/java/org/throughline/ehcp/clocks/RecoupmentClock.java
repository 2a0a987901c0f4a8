package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * How long two authorities have to agree on a claim (C10; Inter-authority Recoupment (England) (Amendment) Regulations
 * 2026). After it full expenditure is due, transport included, less dedicated schools grant.
 *
 * @param counting rules and calendar
 */
public record RecoupmentClock(Counting counting) {

    /** When a claim made on a day must be agreed. */
    public DueDate agreed(LocalDate claimed) {
        return counting.due("C10", claimed);
    }
}
