package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Assessment;

/**
 * What planning found.
 *
 * @param best the best set
 * @param options the best set found of each number of projects, from none on, as far as the time went
 * @param isProven whether no other set within the budget is better
 * @param unplacedBound no set has fewer pupils without a place
 * @param outBound no set that leaves as few without a place has fewer out of the borough; null where that is not asked
 * @param annualBound no set as good at both costs less a year, in pounds; null where that is not known
 * @param asked how many times the best set was asked for
 * @param placements what is known about the placements of the best set
 */
public record PlanResult(
        PlanOption best,
        List<PlanOption> options,
        boolean isProven,
        long unplacedBound,
        @Nullable Long outBound,
        @Nullable BigDecimal annualBound,
        int asked,
        Placements placements) {

    /**
     * What is known about the placements of a set, whatever else might have been opened.
     *
     * @param assessment the placements where points are pounds in whole units
     * @param proof a certificate for them; {@link Proof#NONE} where there was no time
     * @param placeValues what one more place would be worth, points in units
     * @param pounds units in pounds
     */
    public record Placements(
            Assessment assessment, Proof proof, MarginalValues.Result placeValues, LongFunction<BigDecimal> pounds) {}

    /** Copies the list. */
    public PlanResult {
        options = List.copyOf(options);
    }

    /** Years until what a set saves against none has paid for it; null where nothing is saved or built. */
    public @Nullable BigDecimal payback(PlanOption option) {
        BigDecimal saved = options.getFirst().annual().subtract(option.annual());
        if (option.projects().isEmpty() || saved.signum() <= 0) {
            return null;
        }
        return option.capital().divide(saved, 2, RoundingMode.HALF_UP);
    }
}
