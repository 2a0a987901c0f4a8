package org.throughline.casework.prefer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for preferences as the list shows it.
 *
 * @param caseId the case
 * @param child name as lists sort it
 * @param entryYear the year of the September in which the child moves
 * @param waits what it waits for
 * @param askedOn the day of asking
 * @param answerBy the last day for an answer
 * @param remindedOn the day of the last reminder; null for none
 * @param officer who has the case, or asked where nobody has it
 */
public record PreferenceRow(
        UUID caseId,
        String child,
        int entryYear,
        PreferenceFilter.Waits waits,
        LocalDate askedOn,
        LocalDate answerBy,
        @Nullable LocalDate remindedOn,
        String officer) {}
