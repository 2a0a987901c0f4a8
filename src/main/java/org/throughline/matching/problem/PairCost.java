package org.throughline.matching.problem;

import java.math.BigDecimal;

/**
 * What one pupil's place at one provision costs, replacing the provision's cost; a row of {@code pair_costs.csv}.
 *
 * @param key the pair
 * @param annualCost pounds a year, 0 or more
 */
public record PairCost(Key key, BigDecimal annualCost) {

    /** A pair of ids. */
    public record Key(String pupilId, String provisionId) {}

    /** Refuses a negative cost. */
    public PairCost {
        if (annualCost.signum() < 0) {
            throw new IllegalArgumentException("A cost is negative");
        }
    }

    /** A cost of a pair. */
    public static PairCost of(String pupilId, String provisionId, BigDecimal annualCost) {
        return new PairCost(new Key(pupilId, provisionId), annualCost);
    }
}
