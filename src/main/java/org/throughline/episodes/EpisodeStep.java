package org.throughline.episodes;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changes on the record when a change is carried out.
 *
 * @param before as it stands; null where something new is recorded
 * @param after as it will stand; null where it is marked as corrected and counts no longer
 * @param <E> the kind of episode
 */
public record EpisodeStep<E extends Episode<E>>(
        @Nullable E before, @Nullable E after) {}
