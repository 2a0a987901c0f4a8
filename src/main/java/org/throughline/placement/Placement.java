package org.throughline.placement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A child's place at a provision. */
@Entity
class Placement {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID childId = new UUID(0, 0);
    private UUID provisionId = new UUID(0, 0);
    private int startYear;
    private @Nullable Integer endYear;
    private @Nullable Integer lastNcYear;
    private @Nullable String unusualReason;

    protected Placement() {}

    Placement(PlacementRecord placement) {
        childId = placement.childId();
        change(placement);
    }

    final void change(PlacementRecord placement) {
        provisionId = placement.provisionId();
        startYear = placement.startYear();
        endYear = placement.endYear();
        lastNcYear = placement.lastNcYear();
        unusualReason = placement.reason();
    }

    /** Ends this place when another begins: a child has one main place at a time. */
    void giveWayTo(PlacementRecord other) {
        if (startYear < other.startYear() && (endYear == null || endYear > other.startYear())) {
            endYear = other.startYear();
        }
    }

    /** Goes on after all, where it ended because another place began, which is taken out. */
    void goOnAfter(PlacementRecord takenOut) {
        if (endYear != null && endYear == takenOut.startYear()) {
            endYear = takenOut.endYear();
        }
    }

    PlacementRecord asRecord() {
        return new PlacementRecord(childId, provisionId, startYear, endYear, lastNcYear, unusualReason);
    }
}
