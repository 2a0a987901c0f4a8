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
 */
public record CaseDue(String what, DueDate due, @Nullable LocalDate done) {

    /** Whether it was done too late, or is not done and too late today. */
    public boolean isLate(LocalDate today) {
        return due.isLate(done == null ? today : done);
    }
}
