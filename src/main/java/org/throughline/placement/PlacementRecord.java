package org.throughline.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.Episode;
import org.throughline.episodes.Period;
import org.throughline.episodes.Trail;
import org.throughline.shared.AcademicYear;

/**
 * A child's place at a provision, from a day to a day.
 *
 * @param id null for a place not yet recorded
 * @param version the version read; null for a new place
 * @param childId the child
 * @param provisionId the provision
 * @param period first day of the place, and first day after it
 * @param lastNcYear last NC year for which the place is needed; null means to the top of the provision's range
 * @param reason why it was recorded against what the register says (full, outside the year groups, not open); null for
 *     an ordinary place
 * @param trail who recorded, ended and corrected it
 */
public record PlacementRecord(
        @Nullable UUID id,
        @Nullable Long version,
        UUID childId,
        UUID provisionId,
        Period period,
        @Nullable Integer lastNcYear,
        @Nullable String reason,
        Trail trail)
        implements Episode<PlacementRecord> {

    /** A new, ordinary place from a day to a day. */
    public PlacementRecord(UUID childId, UUID provisionId, Period period) {
        this(null, null, childId, provisionId, period, null, null, Trail.NONE);
    }

    /** A new, ordinary place for whole academic years. */
    public PlacementRecord(
            UUID childId, UUID provisionId, int startYear, @Nullable Integer endYear, @Nullable Integer lastNcYear) {
        this(
                null,
                null,
                childId,
                provisionId,
                new Period(
                        new AcademicYear(startYear).firstDay(),
                        endYear == null ? null : new AcademicYear(endYear).firstDay()),
                lastNcYear,
                null,
                Trail.NONE);
    }

    @Override
    public PlacementRecord during(Period other) {
        return new PlacementRecord(id, version, childId, provisionId, other, lastNcYear, reason, trail);
    }

    /** The same at another provision; why the place was unusual at this one says nothing of the other. */
    public PlacementRecord at(UUID otherProvision) {
        return otherProvision.equals(provisionId)
                ? this
                : new PlacementRecord(id, version, childId, otherProvision, period, lastNcYear, null, trail);
    }

    /** The same, recorded against what the register says. */
    public PlacementRecord because(@Nullable String unusual) {
        return new PlacementRecord(id, version, childId, provisionId, period, lastNcYear, unusual, trail);
    }

    /** The academic year in which it begins. */
    public int startYear() {
        return AcademicYear.of(period.from()).start();
    }

    /** The first academic year after it; null while no end is known. */
    public @Nullable Integer endYear() {
        LocalDate until = period.until();
        return until == null
                ? null
                : Integer.valueOf(AcademicYear.of(until.minusDays(1)).next().start());
    }

    /**
     * Whether the place is held in some part of an academic year by a child then in this NC year, at a provision up to
     * a top year.
     */
    public boolean isHeldIn(int academicYear, int ncYear, int topOfRange) {
        int top = lastNcYear == null ? topOfRange : Math.min(topOfRange, lastNcYear);
        Integer end = endYear();
        return startYear() <= academicYear && (end == null || academicYear < end) && ncYear <= top;
    }
}
