package org.throughline.matching.solver;

import org.throughline.matching.problem.PlaceLimit;

/** A limit with the places that are left for pupils not kept. Compared by identity. */
final class OpenPlaces {

    private final PlaceLimit limit;
    private final int open;

    OpenPlaces(PlaceLimit limit, int open) {
        this.limit = limit;
        this.open = open;
    }

    PlaceLimit limit() {
        return limit;
    }

    /** Places for pupils not kept, 0 or more. */
    int open() {
        return open;
    }

    @Override
    public String toString() {
        return limit + " open " + open;
    }
}
