package org.throughline.sufficiency.options;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.throughline.sufficiency.cost.Appraisal;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.outlook.PlanPounds;
import org.throughline.sufficiency.plan.PlanOption;

/**
 * The pounds of sets of openings, year by year: the same pounds that were minimised, and what having no place costs.
 */
final class OptionPounds {

    private final PlanPounds pounds;
    private final DatedCandidates candidates;
    private final UnitCostList prices;
    private final int entryYear;

    OptionPounds(PlanPounds pounds, DatedCandidates candidates, UnitCostList prices, int entryYear) {
        this.pounds = pounds;
        this.candidates = candidates;
        this.prices = prices;
        this.entryYear = entryYear;
    }

    /** What opens in a set. */
    List<InvestmentOption.Opened> openings(PlanOption option) {
        return candidates.of(option.projects()).stream()
                .map(each -> each.opened(prices))
                .toList();
    }

    /** The discounted sum of all years of a set, without what is built, in whole pounds. */
    BigDecimal sum(PlanOption option) {
        return BigDecimal.valueOf(Math.round(pounds.sum(byYear(option))));
    }

    /** What all children and the place funding of what opens cost in each of the years. */
    private double[] byYear(PlanOption option) {
        double[] all =
                pounds.byYear(option.assessment().problem(), option.assessment().answer());
        for (DatedCandidates.Dated opened : candidates.of(option.projects())) {
            double[] funding = candidates.funding(pounds, opened);
            for (int year = 0; year < all.length; year++) {
                all[year] += funding[year];
            }
        }
        return all;
    }

    /** A set with what it changes against opening nothing, and when it is paid back. */
    InvestmentOption.Option against(PlanOption none, PlanOption option) {
        double[] nothing = byYear(none);
        double[] change = byYear(option);
        double[] saved = new double[change.length];
        double[] capital = new double[change.length];
        for (int year = 0; year < change.length; year++) {
            change[year] -= nothing[year];
            saved[year] = -change[year];
        }
        for (DatedCandidates.Dated opened : candidates.of(option.projects())) {
            capital[opened.year() - entryYear] +=
                    opened.candidate().capital(prices).doubleValue();
        }
        OptionalDouble payback = new Appraisal(prices.of(UnitCost.DISCOUNT), capital, saved).payback();
        return new InvestmentOption.Option(
                openings(option),
                option.capital(),
                option.unplaced(),
                option.outOfBorough(),
                BigDecimal.valueOf(Math.round(change[change.length - 1])),
                payback.isPresent()
                        ? BigDecimal.valueOf(payback.getAsDouble()).setScale(1, RoundingMode.HALF_UP)
                        : null,
                BigDecimal.valueOf(Math.round(pounds.sum(change))));
    }
}
