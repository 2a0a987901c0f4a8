package org.throughline.casework.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.TribunalOrder;

/**
 * An order of the Tribunal.
 *
 * @param id the order
 * @param caseId the case
 * @param kind what was ordered
 * @param madeOn the day of the order
 * @param due by when it must be carried out
 * @param counted how that was counted, by the rule in force then
 * @param doneOn the day on which it was carried out; null while it is not
 */
public record OrderRecord(
        UUID id,
        UUID caseId,
        TribunalOrder kind,
        LocalDate madeOn,
        LocalDate due,
        String counted,
        @Nullable LocalDate doneOn) {

    /** Whether it was carried out too late, or is not and too late today. */
    public boolean isLate(LocalDate today) {
        return (doneOn == null ? today : doneOn).isAfter(due);
    }
}
