package org.throughline.episodes;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did something to a record, when and why.
 *
 * @param code which of the {@link EpisodeReasons}
 * @param reason the reason as people read it then
 * @param words what the person added; null for nothing
 * @param by whose work it was, the name shown to others
 * @param at when
 */
@Embeddable
public record Noted(String code, String reason, @Nullable String words, String by, Instant at) {

    /** Reason and words in one line. */
    public String why() {
        return words == null ? reason : reason + ": " + words;
    }
}
