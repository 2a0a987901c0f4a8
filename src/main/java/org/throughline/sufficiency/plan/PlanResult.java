package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 */
public record PlanResult(
        PlanOption best,
        List<PlanOption> options,
        boolean isProven,
        long unplacedBound,
        @Nullable Long outBound,
        @Nullable BigDecimal annualBound,
        int asked) {

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
