package org.throughline.sufficiency.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;
import org.throughline.sufficiency.gap.GapResult;

/**
 * What is missing by a frozen forecast, and where its calculation stands.
 *
 * @param id of the calculation
 * @param forecastId the forecast
 * @param askedBy who asked for it last
 * @param askedAt when
 * @param calculatedAt when the result was completed: the day of the register and of the unit costs; null where there is
 *     none yet
 * @param state how far the calculation is
 * @param message why it failed; null where it did not
 * @param result the last result; null where there is none yet
 */
public record Gap(
        UUID id,
        UUID forecastId,
        String askedBy,
        Instant askedAt,
        @Nullable Instant calculatedAt,
        JobState state,
        @Nullable String message,
        @Nullable GapResult result) {}
