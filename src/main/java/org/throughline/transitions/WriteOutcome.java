package org.throughline.transitions;

import java.time.Instant;

/** What became of an answer that somebody wrote. */
public sealed interface WriteOutcome {

    /**
     * It is kept.
     *
     * @param revision its revision now
     * @param at when it was written
     */
    record Kept(long revision, Instant at) implements WriteOutcome {}

    /**
     * Somebody else wrote the same answer since it was read; nothing was changed.
     *
     * @param theirs the answer as it is now
     */
    record Conflict(Answer theirs) implements WriteOutcome {}
}
