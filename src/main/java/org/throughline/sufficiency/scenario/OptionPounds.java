package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.throughline.sufficiency.cost.Appraisal;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.outlook.PlanPounds;
import org.throughline.sufficiency.plan.PlanOption;

/** The pounds of sets of openings against opening nothing, year by year: the same pounds that were minimised. */
final class OptionPounds {

    private final PlanPounds pounds;
    private final BoroughSupply candidates;
    private final PlanningInputs inputs;
    private final int entryYear;
    private final double[] nothing;

    /**
     * Pounds of sets.
     *
     * @param none the set of no openings
     */
    OptionPounds(PlanPounds pounds, BoroughSupply candidates, PlanningInputs inputs, int entryYear, PlanOption none) {
        this.pounds = pounds;
        this.candidates = candidates;
        this.inputs = inputs;
        this.entryYear = entryYear;
        nothing = pounds.byYear(none.assessment().problem(), none.assessment().answer());
    }

    /** A set with what it changes and when it is paid back. */
    InvestmentOption.Option of(PlanOption option) {
        List<Change.Open> opened = candidates.openings().stream()
                .filter(open -> option.projects().contains(candidates.id(open)))
                .toList();
        double[] change =
                pounds.byYear(option.assessment().problem(), option.assessment().answer());
        double[] capital = new double[change.length];
        for (Change.Open open : opened) {
            double[] funding = pounds.funding(year -> open.places(year, open.from()));
            for (int year = 0; year < change.length; year++) {
                change[year] += funding[year];
            }
            capital[open.from() - entryYear] +=
                    inputs.pounds(open.kind().capital(), open.full()).doubleValue();
        }
        double[] saved = new double[change.length];
        for (int year = 0; year < change.length; year++) {
            change[year] -= nothing[year];
            saved[year] = -change[year];
        }
        OptionalDouble payback = new Appraisal(inputs.prices().of(UnitCost.DISCOUNT), capital, saved).payback();
        return new InvestmentOption.Option(
                opened.stream().map(Change.Open::name).toList(),
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
