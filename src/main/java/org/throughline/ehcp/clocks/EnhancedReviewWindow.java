package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * When an enhanced transition plan is reviewed after the child's start (C06).
 *
 * @param from the first day
 * @param until the last day
 */
public record EnhancedReviewWindow(DueDate from, DueDate until) {

    /** The window of a child who started on a day. */
    public static EnhancedReviewWindow of(Counting counting, LocalDate started) {
        return new EnhancedReviewWindow(counting.due("C06", "FROM", started), counting.due("C06", "UNTIL", started));
    }
}
