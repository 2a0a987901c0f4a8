package org.throughline.tutorgroups;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobStatus;

/**
 * A proposal of tutor groups.
 *
 * @param version counts its changes
 * @param number 1 and up within the year group
 * @param takenBy who took it; null while nobody has
 * @param takenAt when; null while nobody has
 * @param status how far the search is
 */
public record TutorProposal(
        UUID id,
        long version,
        UUID yearId,
        int number,
        String begunBy,
        Instant begunAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        JobStatus status) {

    /** Its name. */
    public String label() {
        return "Proposal " + number;
    }
}
