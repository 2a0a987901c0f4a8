package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The two clocks of a final amended plan (R14; R (L, M and P) v Devon [2022] EWHC 493 (Admin)): eight weeks from the
 * notice of amendment, and twelve weeks from the review meeting.
 *
 * @param fromNotice eight weeks from the notice
 * @param fromMeeting twelve weeks from the meeting, whatever the day of the notice
 */
public record AmendmentClock(DueDate fromNotice, DueDate fromMeeting) {

    /** Both clocks. */
    public static AmendmentClock of(Counting counting, LocalDate meeting, LocalDate notice) {
        return new AmendmentClock(counting.due("R14", "NOTICE", notice), cap(counting, meeting));
    }

    /** The outer clock, where there is no notice yet. */
    public static DueDate cap(Counting counting, LocalDate meeting) {
        return counting.due("R14", "MEETING", meeting);
    }

    /** The one that ends first; the notice's where both end on a day. */
    public DueDate first() {
        return fromMeeting.due().isBefore(fromNotice.due()) ? fromMeeting : fromNotice;
    }
}
