package org.throughline.casework.consult;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consultation in a list.
 *
 * @param id the consultation
 * @param childId the child
 * @param child the child's name as lists sort it
 * @param consultee who is consulted
 * @param requested whether the family asked for it
 * @param state how far it is
 * @param servedOn the day of service; null before
 * @param due the last day for an answer; null before
 * @param chasedOn the last day on which it was chased; null for none
 * @param officer name of the officer who looks after it
 */
public record ConsultationRow(
        UUID id,
        UUID childId,
        String child,
        String consultee,
        boolean requested,
        ConsultationState state,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate chasedOn,
        String officer) {

    /** Whether an answer is awaited and its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return due != null && ConsultationState.AWAITED.contains(state) && due.isBefore(today);
    }
}
