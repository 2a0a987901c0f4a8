package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What a set of projects chosen for one future is worth in another: its best placements there, beside those of the set
 * that is best in that very future. Better is what the request aims at: fewer pupils without a place, then fewer out of
 * the borough where that is asked for, then fewer pounds.
 *
 * @param chosen the set that was chosen, with its best placements in this future
 * @param best the set that is best in this future, with its best placements
 * @param isBest whether what was chosen is as good as the best set
 * @param isProven whether both are proven: no other set, and no other placements of either, are better
 */
public record Regret(PlanOption chosen, PlanOption best, boolean isBest, boolean isProven) {

    /**
     * The regret of a set in a future.
     *
     * @param future what is planned, for the pupils of this future
     * @param chosen ids of projects that the budgets allow
     * @param stop whether somebody has stopped it; what was found until then is not proven
     */
    public static Regret of(PlanRequest future, Set<String> chosen, BooleanSupplier stop) {
        return Planning.regret(future, chosen, stop);
    }

    static Regret of(PlanRequest.Aim aim, PlanOption chosen, PlanOption best, boolean isProven) {
        boolean isAsGood = chosen.unplaced() == best.unplaced()
                && (aim == PlanRequest.Aim.COST || chosen.outOfBorough() == best.outOfBorough())
                && chosen.annual().compareTo(best.annual()) == 0;
        return new Regret(chosen, best, isAsGood, isProven);
    }

    /** Pupils without a place beyond those of the best set; never below 0 where it is proven. */
    public long unplaced() {
        return chosen.unplaced() - best.unplaced();
    }

    /** Pupils out of the borough beyond those of the best set; below 0 where that one gives more of them a place. */
    public long outOfBorough() {
        return chosen.outOfBorough() - best.outOfBorough();
    }

    /** Pounds beyond those of the best set; below 0 where that one places more pupils, or keeps more in the borough. */
    public BigDecimal pounds() {
        return chosen.annual().subtract(best.annual());
    }
}
