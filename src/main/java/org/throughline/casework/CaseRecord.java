package org.throughline.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.ehcp.clocks.PhaseTransferProgress;
import org.throughline.shared.AcademicYear;

/**
 * One child's move from one phase to the next.
 *
 * @param id the case
 * @param version the version read
 * @param childId the child
 * @param entry the academic year in which the next phase begins
 * @param kind from which phase to which
 * @param ncYear NC year that the child enters
 * @param fromProvisionId where the child is before the move; null where nowhere
 * @param stays whether the child may stay at the same all-through provision
 * @param stage how far the case is
 * @param heldFrom the stage at which it was put on hold; null where it is not
 * @param ownerLogin sign-in name of the officer who looks after it; null for nobody
 * @param ownerName name of that officer
 * @param dates by when it must be where
 * @param milestones what was reached on which day
 * @param provisionId the provision decided on; null before
 * @param namedType the type of setting that the final plan names, where it names no setting
 * @param note a note for colleagues; blank for none
 */
public record CaseRecord(
        UUID id,
        @Nullable Long version,
        UUID childId,
        AcademicYear entry,
        PhaseTransferKind kind,
        int ncYear,
        @Nullable UUID fromProvisionId,
        boolean stays,
        CaseStage stage,
        @Nullable CaseStage heldFrom,
        @Nullable String ownerLogin,
        @Nullable String ownerName,
        CaseDates dates,
        Milestones milestones,
        @Nullable UUID provisionId,
        @Nullable String namedType,
        String note) {

    /**
     * The days on which a case came where; null for what has not happened.
     *
     * @param preferenceRequested the family was asked
     * @param preferenceReceived the family answered
     * @param review the review meeting
     * @param notice the amendment notice with the draft plan was served
     * @param panel the panel
     * @param decided a named officer decided
     * @param finalPlan the final plan
     */
    public record Milestones(
            @Nullable LocalDate preferenceRequested,
            @Nullable LocalDate preferenceReceived,
            @Nullable LocalDate review,
            @Nullable LocalDate notice,
            @Nullable LocalDate panel,
            @Nullable LocalDate decided,
            @Nullable LocalDate finalPlan) {}

    /** What an officer does next; blank where nothing is left to do. */
    public String nextAction() {
        return stage.nextAction(milestones.review() != null);
    }

    /** How the case stands to its dates on a day. */
    public ClockStatus status(LocalDate today) {
        LocalDate review = milestones.review();
        return new PhaseTransferProgress(
                        review == null ? milestones.notice() : review,
                        milestones.notice(),
                        milestones.finalPlan(),
                        stage == CaseStage.FINAL_TYPE_ONLY,
                        stage == CaseStage.MOVED_LA || stage == CaseStage.CEASED)
                .status(dates.lastLawfulDay(), dates.reviewBy(), dates.draftBy(), today);
    }
}
