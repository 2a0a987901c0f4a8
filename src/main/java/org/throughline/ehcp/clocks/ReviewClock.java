package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The clocks of an annual review: R11 to R13 and R15 (regulations 20 to 22; section 44 of the Children and Families Act
 * 2014).
 *
 * @param counting rules and calendar
 */
public record ReviewClock(Counting counting) {

    /** The last day to give notice of a meeting and to circulate the advice (R11). */
    public DueDate notice(LocalDate meeting) {
        return counting.due("R11", meeting);
    }

    /** When the report of the meeting is due (R12). */
    public DueDate report(LocalDate meeting) {
        return counting.due("R12", meeting);
    }

    /** When the decision to amend, maintain or cease must be notified (R13). */
    public DueDate decision(LocalDate meeting) {
        return counting.due("R13", meeting);
    }

    /** When the next review is due, from the plan's first day or from the last review (R15). */
    public DueDate next(LocalDate planOrLastReview) {
        return counting.due("R15", planOrLastReview);
    }
}
