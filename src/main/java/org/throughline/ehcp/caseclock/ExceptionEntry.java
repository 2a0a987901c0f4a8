package org.throughline.ehcp.caseclock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception as an officer enters it.
 *
 * @param childId the child
 * @param startedOn the receipt of the request
 * @param reason code of the reason
 * @param from its first day
 * @param until its last day; null while it goes on
 * @param evidence what shows it, 1 to 500 characters
 */
public record ExceptionEntry(
        UUID childId,
        LocalDate startedOn,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        String evidence) {

    static final int LONGEST = 500;

    /** What must be put right before it can be recorded, as sentences; empty when nothing. */
    List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (until != null && until.isBefore(from)) {
            problems.add("Enter a last day on or after the first, or leave it blank while the exception goes on");
        }
        if (from.isBefore(startedOn.minusYears(1)) || from.isAfter(today.plusYears(1))) {
            problems.add("Enter a first day from a year before the request until a year from today");
        }
        if (evidence.isBlank() || evidence.strip().length() > LONGEST) {
            problems.add("Say what shows the exception, in up to " + LONGEST + " characters");
        }
        return List.copyOf(problems);
    }
}
