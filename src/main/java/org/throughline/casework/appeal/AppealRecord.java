package org.throughline.casework.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Mediation and appeal of a case.
 *
 * @param certificateOn day of the mediation certificate; null where there is none
 * @param registeredOn day on which the appeal was registered; null where there is none
 * @param isSectionIOnly whether the appeal is only about the school or setting, so that no certificate is needed
 * @param reference the Tribunal's reference; blank where none is known
 */
public record AppealRecord(
        @Nullable LocalDate certificateOn, @Nullable LocalDate registeredOn, boolean isSectionIOnly, String reference) {

    /** Nothing is recorded. */
    public static final AppealRecord NOTHING = new AppealRecord(null, null, true, "");
}
