package org.throughline.sufficiency.highneeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From a day on a child has another band, or none.
 *
 * @param id its id
 * @param childId the child
 * @param band code of the band; null where the child has none from then on
 * @param from the first day
 * @param reason why
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param isTakenBack whether it was recorded wrongly, and counts nowhere
 */
public record BandChange(
        UUID id,
        UUID childId,
        @Nullable String band,
        LocalDate from,
        String reason,
        String recordedBy,
        Instant recordedAt,
        boolean isTakenBack) {}
