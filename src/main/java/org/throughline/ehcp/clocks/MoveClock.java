package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The clocks of a move to another authority (R28, regulation 15).
 *
 * @param counting rules and calendar
 */
public record MoveClock(Counting counting) {

    /** When the old authority transfers the plan: the day of the move. */
    public DueDate planTransferred(LocalDate move) {
        return counting.due("R28", "DAY_OF_MOVE", move);
    }

    /** The same, from the day on which the old authority learned of the move. */
    public DueDate planTransferredLate(LocalDate learned) {
        return counting.due("R28", "LEARNED_LATE", learned);
    }

    /** When the new authority must have told the parent when it will review and whether it will reassess. */
    public DueDate familyTold(LocalDate transferred) {
        return counting.due("R28", "TELL_FAMILY", transferred);
    }
}
