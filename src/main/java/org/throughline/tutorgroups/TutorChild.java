package org.throughline.tutorgroups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child of a year group that is divided into tutor groups.
 *
 * @param recordId the record that was sent; null for a child who was typed in
 * @param name as it is said, forename first
 * @param sorted as lists have it
 * @param school where the child comes from; blank where that is not known
 * @param facts what counts for even shares, as the record or whoever typed the child in says
 */
public record TutorChild(
        UUID id, @Nullable UUID recordId, String name, String sorted, String school, ChildFacts facts) {

    /** The name with the school, which tells children of one name apart. */
    public String label() {
        return school.isBlank() ? sorted : sorted + " (" + school + ")";
    }
}
