package org.throughline.sufficiency.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;

/**
 * A forecast of an authority from published figures; nothing of it is changed once it is done.
 *
 * @param id the forecast
 * @param releaseId the release it was made from
 * @param source where that comes from, in words
 * @param authority whom it is of
 * @param owner who made it
 * @param begunAt when
 * @param years Januaries ahead
 * @param trainTo the last January used: the data date
 * @param simulations possible futures
 * @param seed of the chance draws
 * @param state how far it is
 * @param message why it failed; null where it did not
 */
public record ReleaseForecast(
        UUID id,
        UUID releaseId,
        String source,
        ReleaseAuthority authority,
        String owner,
        Instant begunAt,
        int years,
        int trainTo,
        int simulations,
        long seed,
        JobState state,
        @Nullable String message) {}
