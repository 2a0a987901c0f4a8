package org.throughline.casework.consult;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.shared.AcademicYear;

/**
 * One consultation.
 *
 * @param id the consultation
 * @param version the version read
 * @param kind who is consulted
 * @param caseId the case it belongs to; null for a child without a case
 * @param childId the child
 * @param entry the academic year for which a place is sought
 * @param provisionId the provision it is about, for an authority that of its school
 * @param settingId the setting of that provision
 * @param authority number of the authority consulted; null for a school or setting
 * @param consultee name of who is consulted, as it was then
 * @param requested whether the family asked for it
 * @param why why it is consulted, in words
 * @param state how far it is
 * @param documentId the version of the plan that was served; null before
 * @param servedOn the day of service; null before
 * @param due the last day for an answer; null before it was served
 * @param repliedOn the day of the last reply; null where none came
 * @param view what the authority makes of the reply; null before
 * @param viewReason why
 * @param ownerLogin sign-in name of the officer who looks after it
 * @param ownerName name of that officer
 */
public record ConsultationRecord(
        UUID id,
        @Nullable Long version,
        ConsulteeKind kind,
        @Nullable UUID caseId,
        UUID childId,
        AcademicYear entry,
        UUID provisionId,
        UUID settingId,
        @Nullable Integer authority,
        String consultee,
        boolean requested,
        String why,
        ConsultationState state,
        @Nullable UUID documentId,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate repliedOn,
        @Nullable AuthorityView view,
        String viewReason,
        String ownerLogin,
        String ownerName) {

    /** Whether an answer is awaited and its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return due != null && ConsultationState.AWAITED.contains(state) && due.isBefore(today);
    }
}
