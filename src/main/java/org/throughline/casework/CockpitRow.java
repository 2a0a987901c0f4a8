package org.throughline.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.ehcp.clocks.PhaseTransferKind;

/**
 * A case as the list shows it.
 *
 * @param caseId the case
 * @param childId the child
 * @param reference the child's reference
 * @param name name as lists sort it
 * @param kind from which phase to which
 * @param ncYear NC year that the child enters
 * @param from name of the provision where the child is; null where nowhere
 * @param stays whether the child may stay there
 * @param stage how far the case is
 * @param isReviewed whether the review meeting was held
 * @param status how it stands to its dates
 * @param owner name of the officer; null for nobody
 * @param deadline the day people speak of
 * @param nextDue the day of the next milestone that is not reached; null where none is left
 * @param daysLeft days from today to it, below 0 when it has passed; null where none is left
 */
public record CockpitRow(
        UUID caseId,
        UUID childId,
        String reference,
        String name,
        PhaseTransferKind kind,
        int ncYear,
        @Nullable String from,
        boolean stays,
        CaseStage stage,
        boolean isReviewed,
        ClockStatus status,
        @Nullable String owner,
        LocalDate deadline,
        @Nullable LocalDate nextDue,
        @Nullable Integer daysLeft) {}
