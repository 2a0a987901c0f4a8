package org.throughline.tutorgroups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.shared.AcademicYear;

/**
 * A year group of a setting that is divided into tutor groups.
 *
 * @param version counts its changes
 * @param entryYear the calendar year in which its first academic year here begins
 * @param title as the setting calls it, such as Year 7
 * @param groups the names of the groups, in order
 * @param largest the most children that a group may have
 */
public record TutorYear(
        UUID id,
        long version,
        UUID settingId,
        int entryYear,
        String title,
        List<String> groups,
        int largest,
        String createdBy,
        Instant createdAt) {

    /** Its name with its year. */
    public String label() {
        return title + ", " + new AcademicYear(entryYear).label();
    }
}
