package org.throughline.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Officers;

/**
 * A case that was kept elsewhere until now, with its steps.
 *
 * @param open whose case and which move
 * @param steps the steps after opening, earliest first
 * @param owner who looks after it; null for nobody
 * @param provisionId the provision decided on; null where none is
 * @param namedType the type of setting that the final plan names; null where it names a setting, or there is none yet
 */
public record CaseBefore(
        CaseToOpen open,
        List<Step> steps,
        Officers.@Nullable Officer owner,
        @Nullable UUID provisionId,
        @Nullable String namedType) {

    /**
     * A step.
     *
     * @param to the stage after it
     * @param on the day on which it happened
     * @param reason why; blank where nobody needed to say
     */
    public record Step(CaseStage to, LocalDate on, String reason) {}
}
