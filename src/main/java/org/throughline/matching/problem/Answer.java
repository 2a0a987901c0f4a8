package org.throughline.matching.problem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is proposed for which provision. A pupil who is not named has no place. Immutable, by pupil id. */
public final class Answer {

    private final Map<String, String> places;

    /** An answer of pupil ids and provision ids. */
    public Answer(Map<String, String> places) {
        this.places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    /** Provision ids by pupil id. */
    public Map<String, String> places() {
        return places;
    }

    /** The provision of a pupil, or null when there is none. */
    public @Nullable String placeOf(Pupil pupil) {
        return places.get(pupil.id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer answer && places.equals(answer.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    @Override
    public String toString() {
        return places.toString();
    }
}
