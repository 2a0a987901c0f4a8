package org.throughline.transitions.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time to talk that one side proposes to the other.
 *
 * @param id the time
 * @param words as it is shown
 * @param starts when it begins; null for one that was typed as words before times were kept
 * @param minutes how long it takes; 0 for one typed as words
 * @param byReceiver whether the receiving setting proposed it
 * @param by who proposed it
 * @param state what became of it
 * @param answeredBy who answered it; null before
 * @param reason why it was declined or dropped; blank where nobody said
 */
public record TalkTime(
        UUID id,
        String words,
        @Nullable Instant starts,
        int minutes,
        boolean byReceiver,
        String by,
        State state,
        @Nullable String answeredBy,
        String reason) {

    /** What became of a proposed time. */
    public enum State {
        /** The other side is to answer. */
        PROPOSED("Proposed"),
        /** The two talk then. */
        AGREED("Agreed"),
        /** It does not suit the other side. */
        DECLINED("Declined"),
        /** Another time took its place. */
        DROPPED("Not needed any more");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
