package org.throughline.interchange.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for a line.
 *
 * @param what what to do with it
 * @param match what on record it means; null unless {@link What#MATCH}
 * @param overwrites whether its values replace what a person typed
 */
public record LineChoice(What what, @Nullable UUID match, boolean overwrites) {

    /** Nobody has chosen anything: what the preview proposes is done. */
    public static final LineChoice AS_PROPOSED = new LineChoice(What.AS_PROPOSED, null, false);

    /** What to do with a line. */
    public enum What {
        /** What the preview says. */
        AS_PROPOSED,
        /** It means something on record. */
        MATCH,
        /** It is somebody or something new, whatever on record looks like it. */
        KEEP_BOTH,
        /** It is not loaded. */
        LEAVE
    }
}
