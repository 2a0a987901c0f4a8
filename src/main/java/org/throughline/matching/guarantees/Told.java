package org.throughline.matching.guarantees;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of an answer: to be held against the answer itself.
 *
 * @param places provision ids by pupil id, as lists and files show them; a pupil shown without a place is left out
 * @param shown ids of all pupils shown
 * @param contested ids of the pupils marked as not at their first eligible choice
 * @param unplaced pupils said to have no place
 * @param preferenceNotMet pupils said not to be at their first eligible choice
 * @param outOfBorough pupils said to be out of the borough
 * @param points points told, by the default weights
 * @param pounds pounds a year told
 * @param weighted points by the run's own weights; null where further rules add to them
 */
public record Told(
        Map<String, String> places,
        Set<String> shown,
        Set<String> contested,
        long unplaced,
        long preferenceNotMet,
        long outOfBorough,
        long points,
        BigDecimal pounds,
        @Nullable Weighted weighted) {

    /** Copies the ids. */
    public Told {
        places = Map.copyOf(places);
        shown = Set.copyOf(shown);
        contested = Set.copyOf(contested);
    }

    /**
     * Points by other weights.
     *
     * @param preference weight of the preference rank
     * @param travel weight of the travel distance
     * @param cost weight of the annual cost
     * @param sibling weight of parting siblings
     * @param points the points told
     */
    public record Weighted(int preference, int travel, int cost, int sibling, long points) {}
}
