package org.throughline.placement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a provision may not be proposed for a child.
 *
 * @param evidence under section 39(4) of the Children and Families Act 2014, up to 1,000 characters
 * @param dated the day of the evidence; null where nobody recorded it
 * @param recordedBy who recorded it; null for what was recorded before this was kept
 * @param recordedAt when; null for what was recorded before this was kept
 */
@Embeddable
public record ExclusionNote(
        String evidence,
        @Nullable LocalDate dated,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    /** Evidence of which no more is known. */
    static ExclusionNote of(String evidence) {
        return new ExclusionNote(evidence, null, null, null);
    }
}
