package org.throughline.ehcp;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An EHC needs assessment (section 36 of the Children and Families Act 2014). Codes are those of the SEN2 return.
 *
 * @param outcome code of its outcome, up to four letters or digits; blank while there is none
 * @param outcomeDate the day of the outcome; null while there is none
 * @param mediation whether there was mediation about the outcome
 * @param tribunal whether there was an appeal about it
 * @param otherMediation whether there was mediation about anything else
 * @param otherTribunal whether there was an appeal about anything else
 * @param isWeek20Exception whether an exception to the 20 weeks applied
 */
public record AssessmentRecord(
        String outcome,
        @Nullable LocalDate outcomeDate,
        boolean mediation,
        boolean tribunal,
        boolean otherMediation,
        boolean otherTribunal,
        boolean isWeek20Exception) {}
