package org.throughline.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of background work stands.
 *
 * @param state how far it is
 * @param percent how much is done, 0 to 100
 * @param message what to tell people about how it ended; null where there is nothing to tell
 * @param askedBy the name of the person who asked for it
 * @param askedAt when
 * @param endedAt when it ended; null while it is under way
 */
public record JobStatus(
        JobState state,
        int percent,
        @Nullable String message,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /** Of work that nobody has asked for. */
    public static final JobStatus NONE = new JobStatus(JobState.NEW, 0, null, "", Instant.EPOCH, null);
}
