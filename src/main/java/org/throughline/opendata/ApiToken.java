package org.throughline.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token of a person. What opens it is shown once and not kept.
 *
 * @param id its id, which is no secret
 * @param name what the person calls it, such as the program that has it
 * @param purpose what it is for
 * @param scopes what it may read, as long as the person may
 * @param madeAt when it was made
 * @param lastDay the last day on which it can be used
 * @param lastUsedAt when it was used last; null where it never was
 * @param endedAt since when it cannot be used any more; null while nobody ended it
 * @param endedWhy why it ended; null while nobody ended it
 */
public record ApiToken(
        UUID id,
        String name,
        String purpose,
        Set<ReadScope> scopes,
        Instant madeAt,
        LocalDate lastDay,
        @Nullable Instant lastUsedAt,
        @Nullable Instant endedAt,
        @Nullable EndOfToken endedWhy) {

    /** Copies the set. */
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it can be used on a day. */
    public boolean isGood(LocalDate day) {
        return endedAt == null && !day.isAfter(lastDay);
    }
}
