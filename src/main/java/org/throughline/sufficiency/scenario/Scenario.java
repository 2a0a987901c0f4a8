package org.throughline.sufficiency.scenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;

/**
 * Dated changes on a frozen forecast.
 *
 * @param id its id
 * @param forecastId the forecast it stands on
 * @param title its name
 * @param version counts its changes
 * @param changes what is changed, in the order in which it was said
 * @param owner who changed it last
 * @param changedAt when
 * @param state how far the working out is
 * @param message why it failed or stopped; null where it did not
 * @param workedVersion the version that the result belongs to; null where there is none
 */
public record Scenario(
        UUID id,
        UUID forecastId,
        String title,
        int version,
        List<Change> changes,
        String owner,
        Instant changedAt,
        JobState state,
        @Nullable String message,
        @Nullable Integer workedVersion) {

    /** Copies the list. */
    public Scenario {
        changes = List.copyOf(changes);
    }

    /** Whether its result is of what it says now. */
    public boolean isUpToDate() {
        return workedVersion != null && workedVersion == version;
    }
}
