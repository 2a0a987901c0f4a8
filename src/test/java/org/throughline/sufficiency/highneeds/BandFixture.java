package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bands and who has them, for tests. */
final class BandFixture {

    private BandFixture() {}

    static FundingBand worth(String code, String annual, LocalDate from) {
        return new FundingBand(
                code, "Band " + code, new BigDecimal(annual), from, "A paper", "A planner", Instant.EPOCH);
    }

    static BandChange has(UUID child, @Nullable String band, LocalDate from) {
        return new BandChange(UUID.randomUUID(), child, band, from, "Review", "An officer", Instant.EPOCH, false);
    }

    static BandChange takenBack(BandChange change) {
        return new BandChange(
                change.id(),
                change.childId(),
                change.band(),
                change.from(),
                change.reason(),
                change.recordedBy(),
                change.recordedAt(),
                true);
    }
}
