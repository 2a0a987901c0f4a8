package org.throughline.placement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why two children are kept apart; for placement officers only.
 *
 * @param reason in words, up to 500 characters; blank where nobody recorded one
 * @param recordedBy who recorded it; null for what was recorded before this was kept
 * @param recordedAt when; null for what was recorded before this was kept
 */
@Embeddable
public record ApartNote(
        String reason,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    /** Kept apart, and nobody said why. */
    static final ApartNote NONE = new ApartNote("", null, null);
}
