package org.throughline.casework.prefer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family was asked which school or setting it would prefer.
 *
 * @param id the request
 * @param caseId the case for which it was asked
 * @param askedOn the day
 * @param way how
 * @param answerBy the last day for an answer, until its end
 * @param basis where that day comes from
 * @param by who asked
 * @param at when that was recorded
 * @param closedOn the day on which it was answered or replaced; null while an answer is awaited
 * @param closed how it ended; null while an answer is awaited
 * @param reminders when the family was reminded, earliest first
 */
public record PreferenceRequest(
        UUID id,
        UUID caseId,
        LocalDate askedOn,
        AskedWay way,
        LocalDate answerBy,
        AnswerBasis basis,
        String by,
        Instant at,
        @Nullable LocalDate closedOn,
        @Nullable Closed closed,
        List<Reminder> reminders) {

    /** How a request ended. */
    public enum Closed {
        /** An answer came. It may be changed until the last day. */
        ANSWERED,
        /** The last day passed without an answer, and an officer recorded that. */
        NOT_EXPRESSED,
        /** The family was asked again. */
        REPLACED
    }

    /**
     * A family was reminded.
     *
     * @param on the day
     * @param way how
     * @param note what to remember; blank for nothing
     * @param by who did it
     */
    public record Reminder(LocalDate on, AskedWay way, String note, String by) {}

    /** Whether an answer is awaited and the last day is over. */
    public boolean isOverdue(LocalDate today) {
        return closed == null && today.isAfter(answerBy);
    }

    /** Whether a family can answer, or change its answer, on a day. */
    boolean isToAnswer(LocalDate today) {
        return closed != Closed.REPLACED && closed != Closed.NOT_EXPRESSED && !today.isAfter(answerBy);
    }
}
