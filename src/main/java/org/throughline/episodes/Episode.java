package org.throughline.episodes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on a child's record that lasts from a day to a day, such as a plan or a place.
 *
 * @param <E> the kind of episode
 */
public interface Episode<E extends Episode<E>> {

    /** Null while it is not recorded. */
    @Nullable
    UUID id();

    /** When it begins and ends. */
    Period period();

    /** The same at another time. */
    E during(Period period);
}
