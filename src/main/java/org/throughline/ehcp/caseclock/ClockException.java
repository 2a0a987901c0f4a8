package org.throughline.ehcp.caseclock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.ExceptedPeriod;

/**
 * An exception to the clocks of a request, on record.
 *
 * @param id its id
 * @param childId the child
 * @param startedOn when the clocks started: the receipt of the request
 * @param reason code of the reason
 * @param from its first day
 * @param until its last day; null while it goes on
 * @param evidence what shows it
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param withdrawnWhy why it was withdrawn; null where it holds
 * @param version the version read
 */
public record ClockException(
        UUID id,
        UUID childId,
        LocalDate startedOn,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        String evidence,
        String recordedBy,
        Instant recordedAt,
        @Nullable String withdrawnWhy,
        long version) {

    /** Whether it holds. */
    public boolean holds() {
        return withdrawnWhy == null;
    }

    ExceptedPeriod period() {
        return new ExceptedPeriod(reason, from, until, evidence);
    }
}
