package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The days of a phase transfer.
 *
 * @param kind which move
 * @param due when the amended plan must be final, how counted and by which version
 * @param review when the review meeting should be held at the latest (R10, practice)
 * @param draft when the draft should be sent at the latest (R10, practice)
 */
public record PhaseTransferDates(PhaseTransferKind kind, DueDate due, DueDate review, DueDate draft) {

    /** The day that people know: 15 February, 31 March, or five months before the transfer. */
    public LocalDate deadlineShown() {
        return due.due();
    }

    /** The last day on which a final plan is in time; the day before 15 February and 31 March. */
    public LocalDate lastLawfulDay() {
        return due.lastLawfulDay();
    }

    /** The last day for the review meeting. */
    public LocalDate reviewBy() {
        return review.due();
    }

    /** The last day for the draft. */
    public LocalDate draftBy() {
        return draft.due();
    }

    /** How it stands on a day. */
    public ClockStatus status(PhaseTransferProgress done, LocalDate today) {
        return done.status(lastLawfulDay(), reviewBy(), draftBy(), today);
    }
}
