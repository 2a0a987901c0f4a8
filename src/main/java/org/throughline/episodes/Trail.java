package org.throughline.episodes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded, ended and corrected an episode.
 *
 * @param begun who recorded it; null for one recorded before this was kept, or loaded with many others
 * @param ended who ended it; null where nobody did
 * @param corrected who marked it as corrected, so that it counts no longer; null where nobody did
 */
@Embeddable
public record Trail(
        @Embedded
        @AttributeOverride(name = "code", column = @Column(name = "begun_code"))
        @AttributeOverride(name = "reason", column = @Column(name = "begun_reason"))
        @AttributeOverride(name = "words", column = @Column(name = "begun_words"))
        @AttributeOverride(name = "by", column = @Column(name = "begun_by"))
        @AttributeOverride(name = "at", column = @Column(name = "begun_at"))
        @Nullable
        Noted begun,

        @Embedded
        @AttributeOverride(name = "code", column = @Column(name = "ended_code"))
        @AttributeOverride(name = "reason", column = @Column(name = "ended_reason"))
        @AttributeOverride(name = "words", column = @Column(name = "ended_words"))
        @AttributeOverride(name = "by", column = @Column(name = "ended_by"))
        @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
        @Nullable
        Noted ended,

        @Embedded
        @AttributeOverride(name = "code", column = @Column(name = "corrected_code"))
        @AttributeOverride(name = "reason", column = @Column(name = "corrected_reason"))
        @AttributeOverride(name = "words", column = @Column(name = "corrected_words"))
        @AttributeOverride(name = "by", column = @Column(name = "corrected_by"))
        @AttributeOverride(name = "at", column = @Column(name = "corrected_at"))
        @Nullable
        Noted corrected) {

    /** Nothing noted. */
    public static final Trail NONE = new Trail(null, null, null);

    /** Whether it counts no longer. */
    public boolean isCorrected() {
        return corrected != null;
    }

    /** The same, recorded by somebody. */
    public Trail begun(Noted noted) {
        return new Trail(noted, ended, corrected);
    }

    /** The same, ended by somebody; null where it goes on again. */
    public Trail ended(@Nullable Noted noted) {
        return new Trail(begun, noted, corrected);
    }

    /** The same, marked as corrected by somebody. */
    public Trail corrected(Noted noted) {
        return new Trail(begun, ended, noted);
    }
}
