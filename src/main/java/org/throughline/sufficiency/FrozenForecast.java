package org.throughline.sufficiency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;
import org.throughline.sufficiency.history.HistorySummary;

/**
 * A forecast as it was made; nothing of it is changed once it is done.
 *
 * @param id the forecast
 * @param history what it was made from
 * @param title its name
 * @param reason why it was made, or what has changed since the one before
 * @param owner who made it
 * @param begunAt when
 * @param years Januaries ahead
 * @param simulations possible futures
 * @param seed of the chance draws
 * @param state how far it is
 * @param message why it failed; null where it did not
 */
public record FrozenForecast(
        UUID id,
        HistorySummary history,
        String title,
        String reason,
        String owner,
        Instant begunAt,
        int years,
        int simulations,
        long seed,
        JobState state,
        @Nullable String message) {}
