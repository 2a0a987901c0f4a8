package org.throughline.placement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.Noted;
import org.throughline.episodes.Period;
import org.throughline.episodes.Trail;

/** A child's place at a provision. */
@Entity
class Placement {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID childId = new UUID(0, 0);
    private UUID provisionId = new UUID(0, 0);
    private LocalDate starts = LocalDate.EPOCH;
    private @Nullable LocalDate ends;
    private @Nullable Integer lastNcYear;
    private @Nullable String unusualReason;

    @Embedded
    private @Nullable Trail trail;

    protected Placement() {}

    Placement(PlacementRecord placement) {
        childId = placement.childId();
        provisionId = placement.provisionId();
        starts = placement.period().from();
        ends = placement.period().until();
        lastNcYear = placement.lastNcYear();
        unusualReason = placement.reason();
    }

    Placement(PlacementRecord placement, Noted begun) {
        this(placement);
        trail = Trail.NONE.begun(begun);
    }

    /** Ends the place on a day, or takes the end back with null. */
    void end(@Nullable LocalDate day, Noted noted) {
        ends = day;
        trail = trail().ended(day == null ? null : noted);
    }

    /** Keeps the place and counts it no longer. */
    void markCorrected(Noted noted) {
        trail = trail().corrected(noted);
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    private Trail trail() {
        return Objects.requireNonNullElse(trail, Trail.NONE);
    }

    PlacementRecord asRecord() {
        return new PlacementRecord(
                id, version, childId, provisionId, new Period(starts, ends), lastNcYear, unusualReason, trail());
    }
}
