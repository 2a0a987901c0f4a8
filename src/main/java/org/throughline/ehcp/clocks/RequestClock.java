package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The clocks of a request for an EHC needs assessment: R01, R02, R03, R05 (regulations 5(1), 8, 10(1) and 13(2)).
 *
 * @param counting rules and calendar
 */
public record RequestClock(Counting counting) {

    /** When the parent or young person must know whether the authority will assess (R01). */
    public DueDate decision(LocalDate received) {
        return counting.due("R01", received);
    }

    /** When advice is due that was asked for on a day (R02). */
    public DueDate advice(LocalDate asked) {
        return counting.due("R02", asked);
    }

    /** When they must know that no plan will be issued (R03). */
    public DueDate noPlan(LocalDate received) {
        return counting.due("R03", received);
    }

    /** When the final plan is due (R05). */
    public DueDate finalPlan(LocalDate received) {
        return counting.due("R05", received);
    }
}
