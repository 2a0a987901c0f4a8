package org.throughline.ehcp.policies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to a looked-after child beside the plan (R31). Not yet checked by legal. Priority in school admissions
 * does not apply to what a plan names.
 *
 * @param isLookedAfter whether the child is looked after
 * @param virtualHeadConsulted the day on which the virtual school head was consulted; null before
 * @param isEducationPlanAligned whether the personal education plan agrees with the EHC plan
 */
public record LookedAfter(
        boolean isLookedAfter, @Nullable LocalDate virtualHeadConsulted, boolean isEducationPlanAligned) {

    /** Whether something is still owed. */
    public boolean isOwed() {
        return isLookedAfter && (virtualHeadConsulted == null || !isEducationPlanAligned);
    }
}
