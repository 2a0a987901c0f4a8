package org.throughline.provision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places of a provision that cannot be used for a time. By academic year, as places are commissioned: they are off in
 * every academic year from the first to the one before they can be used again.
 *
 * @param id of the record
 * @param fromYear first academic year without them
 * @param untilYear first academic year in which they can be used again; null where nobody knows yet; the first year
 *     itself where the record was wrong
 * @param ncYearFrom lowest NC year they are for
 * @param ncYearTo highest NC year they are for
 * @param places how many, 1 or more
 * @param reason why
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param ended who ended it, when and why; null while nobody did
 */
public record OutOfUse(
        UUID id,
        int fromYear,
        @Nullable Integer untilYear,
        int ncYearFrom,
        int ncYearTo,
        int places,
        String reason,
        String recordedBy,
        Instant recordedAt,
        @Nullable Ended ended) {

    /**
     * How a record was ended.
     *
     * @param why why
     * @param by who
     * @param at when
     */
    public record Ended(String why, String by, Instant at) {}

    /** Whether they are off in an academic year. */
    public boolean isIn(int academicYear) {
        return fromYear <= academicYear && (untilYear == null || academicYear < untilYear);
    }

    /** Whether a line of places is fewer by these: one for the same NC years, or for more. */
    boolean reduces(CommissionedPlaces line) {
        return line.ncYearFrom() <= ncYearFrom && ncYearTo <= line.ncYearTo();
    }
}
