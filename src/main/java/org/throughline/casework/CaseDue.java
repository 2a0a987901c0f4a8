package org.throughline.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.DueDate;

/**
 * Something that is due in a case.
 *
 * @param what what
 * @param due by when, by which rule, and how it was counted
 * @param done the day on which it was done; null while it is not
 * @param isOurs whether the authority must do it; not where it is a time that the family has
 */
public record CaseDue(String what, DueDate due, @Nullable LocalDate done, boolean isOurs) {

    /** Something that the authority must do. */
    CaseDue(String what, DueDate due, @Nullable LocalDate done) {
        this(what, due, done, true);
    }

    /** Whether the authority did it too late, or has not done it and is too late today. */
    public boolean isLate(LocalDate today) {
        return isOurs && due.isLate(done == null ? today : done);
    }
}
