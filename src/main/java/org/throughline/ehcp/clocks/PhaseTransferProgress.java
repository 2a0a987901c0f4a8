package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been done about a phase transfer.
 *
 * @param reviewHeld the day of the review meeting; null before
 * @param draftSent the day on which the draft was sent; null before
 * @param finalPlan the day of the final plan; null before
 * @param isTypeOnly whether the final plan names a type and no school
 * @param isExempt whether it no longer applies: the child moved away, the plan ceased
 */
public record PhaseTransferProgress(
        @Nullable LocalDate reviewHeld,
        @Nullable LocalDate draftSent,
        @Nullable LocalDate finalPlan,
        boolean isTypeOnly,
        boolean isExempt) {

    /** Nothing has been done. */
    public static final PhaseTransferProgress NOTHING = new PhaseTransferProgress(null, null, null, false, false);

    /**
     * How it stands on a day.
     *
     * @param lastLawfulDay the last day on which the final plan is in time
     * @param reviewBy the last day for the review meeting
     * @param draftBy the last day for the draft
     */
    public ClockStatus status(LocalDate lastLawfulDay, LocalDate reviewBy, LocalDate draftBy, LocalDate today) {
        boolean hasMissed = isMissed(reviewBy, reviewHeld, today) || isMissed(draftBy, draftSent, today);
        return ClockStatus.of(lastLawfulDay, this, hasMissed, today);
    }

    /** Whether a milestone was not done by its day. */
    private static boolean isMissed(LocalDate by, @Nullable LocalDate on, LocalDate today) {
        return (on == null ? today : on).isAfter(by);
    }
}
