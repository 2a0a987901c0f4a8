package org.throughline.episodes;

import java.time.LocalDate;

/**
 * What a person wants done to the episodes of one child.
 *
 * @param <E> the kind of episode
 */
public sealed interface EpisodeChange<E extends Episode<E>> {

    /**
     * Record a new one.
     *
     * @param next as it should be
     */
    record Begin<E extends Episode<E>>(E next) implements EpisodeChange<E> {}

    /**
     * End one, or change when it ends.
     *
     * @param known as it was read
     * @param until the first day after it
     */
    record End<E extends Episode<E>>(E known, LocalDate until) implements EpisodeChange<E> {}

    /**
     * Take back that one ends.
     *
     * @param known as it was read
     */
    record GoOn<E extends Episode<E>>(E known) implements EpisodeChange<E> {}

    /**
     * Correct one that was recorded by mistake: it is kept, marked as corrected, and counts no longer.
     *
     * @param known as it was read
     */
    record Withdraw<E extends Episode<E>>(E known) implements EpisodeChange<E> {}

    /**
     * Correct one that was recorded wrongly: it is kept and marked as corrected, and the right one counts instead.
     *
     * @param known as it was read
     * @param right as it should have been
     */
    record Replace<E extends Episode<E>>(E known, E right) implements EpisodeChange<E> {}

    /** The kind of reason that goes with it. */
    default ReasonKind reasonKind() {
        return switch (this) {
            case Begin<E> begin -> ReasonKind.BEGIN;
            case End<E> end -> ReasonKind.END;
            case GoOn<E> goOn -> ReasonKind.CORRECT;
            case Withdraw<E> withdraw -> ReasonKind.CORRECT;
            case Replace<E> replace -> ReasonKind.CORRECT;
        };
    }
}
