package org.throughline.opendata;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name what the person calls it
 * @param purpose what it is for
 * @param scopes what it shall read
 * @param lastDay the last day on which it can be used; null where none was entered
 */
public record NewToken(
        String name,
        String purpose,
        Set<ReadScope> scopes,
        @Nullable LocalDate lastDay) {

    /** Copies the set. */
    public NewToken {
        scopes = Set.copyOf(scopes);
    }
}
