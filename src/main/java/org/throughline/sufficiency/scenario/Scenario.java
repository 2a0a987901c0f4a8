package org.throughline.sufficiency.scenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        State state,
        @Nullable String message,
        @Nullable Integer workedVersion) {

    /** Copies the list. */
    public Scenario {
        changes = List.copyOf(changes);
    }

    /** How far the working out is. */
    public enum State {
        /** Not worked out yet. */
        NEW("Not worked out yet"),
        /** Being worked out. */
        RUNNING("Being worked out"),
        /** Worked out. */
        DONE("Worked out"),
        /** Stopped by a person, or by the end of the service. */
        STOPPED("Stopped"),
        /** Something failed. */
        FAILED("Failed");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Whether its result is of what it says now. */
    public boolean isUpToDate() {
        return workedVersion != null && workedVersion == version;
    }
}
