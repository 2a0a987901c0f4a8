package org.throughline.placement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child's place at a provision.
 *
 * @param childId the child
 * @param provisionId the provision
 * @param startYear first academic year of the place
 * @param endYear first academic year after it; null while no end is known
 * @param lastNcYear last NC year for which the place is needed; null means to the top of the provision's range
 * @param reason why it was recorded against what the register says (full, outside the year groups, not open); null for
 *     an ordinary place
 */
public record PlacementRecord(
        UUID childId,
        UUID provisionId,
        int startYear,
        @Nullable Integer endYear,
        @Nullable Integer lastNcYear,
        @Nullable String reason) {

    /** An ordinary place. */
    public PlacementRecord(
            UUID childId, UUID provisionId, int startYear, @Nullable Integer endYear, @Nullable Integer lastNcYear) {
        this(childId, provisionId, startYear, endYear, lastNcYear, null);
    }

    /** Whether this place and another are held in the same academic year. */
    boolean overlaps(PlacementRecord other) {
        return (endYear == null || other.startYear < endYear) && (other.endYear == null || startYear < other.endYear);
    }

    /**
     * Whether the place is held in an academic year by a child then in this NC year, at a provision up to a top year.
     */
    public boolean isHeldIn(int academicYear, int ncYear, int topOfRange) {
        int top = lastNcYear == null ? topOfRange : Math.min(topOfRange, lastNcYear);
        return startYear <= academicYear && (endYear == null || academicYear < endYear) && ncYear <= top;
    }
}
