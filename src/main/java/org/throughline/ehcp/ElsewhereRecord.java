package org.throughline.ehcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a child is taught that is no place at a provision of the register: at home, in other arrangements, in no
 * education, or a second place beside the first.
 *
 * @param childId the child
 * @param from the first day
 * @param rank 1 for the main one; a child has one of a rank from a day
 * @param until the first day after it; null while no end is known
 * @param setting code of what it is instead of a school, as the SEN2 return has it; blank where it is a school
 * @param urn URN of the school; blank where it is none
 * @param ukprn UKPRN of the school; blank where it is none or not known
 * @param note what the return says besides; may be blank
 * @param isUnit whether it is in a SEN unit
 * @param isResourced whether it is in a resourced provision
 */
public record ElsewhereRecord(
        UUID childId,
        LocalDate from,
        int rank,
        @Nullable LocalDate until,
        String setting,
        String urn,
        String ukprn,
        String note,
        boolean isUnit,
        boolean isResourced) {

    /** What must be put right before this can be recorded, as sentences; empty when nothing. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (until != null && !until.isAfter(from)) {
            problems.add("Enter a last day that is not before the first");
        }
        if (rank < 1 || rank > 99) {
            problems.add("Enter a rank from 1 to 99");
        }
        if (setting.length() > 4 || urn.length() > 6 || ukprn.length() > 8 || note.length() > 255) {
            problems.add("Enter a code of up to 4 characters, a URN of 6 digits, a UKPRN of 8 and a note of up to 255");
        }
        if (setting.isBlank() && urn.isBlank() && ukprn.isBlank()) {
            problems.add("Enter the code of the setting, or the URN or UKPRN of the school");
        }
        return List.copyOf(problems);
    }
}
