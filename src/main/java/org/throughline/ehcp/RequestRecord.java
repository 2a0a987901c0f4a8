package org.throughline.ehcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for an EHC needs assessment, or that a child was brought to notice. Codes are those of the SEN2 return.
 *
 * @param childId the child
 * @param received the day it was received; a child has one request a day at most
 * @param source code of who asked; blank where it is not recorded
 * @param youthAccommodation whether it was made while the child was in relevant youth accommodation
 * @param outcome code of the decision whether to assess; blank while there is none
 * @param outcomeDate the day of the decision; null while there is none
 * @param mediation whether there was mediation about the decision
 * @param tribunal whether there was an appeal about it
 * @param movedOut whether the child moved to another authority before the assessment ended
 * @param assessments what was assessed then, earliest first
 */
public record RequestRecord(
        UUID childId,
        LocalDate received,
        String source,
        boolean youthAccommodation,
        String outcome,
        @Nullable LocalDate outcomeDate,
        boolean mediation,
        boolean tribunal,
        boolean movedOut,
        List<AssessmentRecord> assessments) {

    private static final String CODE = "[A-Z0-9]{0,4}";

    /** Copies the list. */
    public RequestRecord {
        assessments = List.copyOf(assessments);
    }

    /** The same with these assessments. */
    RequestRecord with(List<AssessmentRecord> others) {
        return new RequestRecord(
                childId,
                received,
                source,
                youthAccommodation,
                outcome,
                outcomeDate,
                mediation,
                tribunal,
                movedOut,
                others);
    }

    /** What must be put right before this can be recorded on a day, as sentences; empty when nothing. */
    public List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (received.isAfter(today) || received.getYear() < 1990) {
            problems.add("Enter the day on which the request was received, from 1990 until today");
        }
        boolean hasCodes = source.matches(CODE)
                && outcome.matches(CODE)
                && assessments.stream()
                        .allMatch(assessment -> assessment.outcome().matches(CODE));
        if (!hasCodes) {
            problems.add("Enter codes of up to four capitals or digits, as the SEN2 return has them");
        }
        return List.copyOf(problems);
    }
}
