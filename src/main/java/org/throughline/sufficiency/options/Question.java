package org.throughline.sufficiency.options;

import java.math.BigDecimal;
import java.util.List;
import org.throughline.sufficiency.plan.PlanRequest;

/**
 * What somebody asked to find out.
 *
 * @param firstYear the academic year of the first budget
 * @param budgets the most capital of each academic year from the first on, in pounds; one to {@value #MOST_YEARS}
 * @param isCarried whether what a year leaves over may be spent in later ones
 * @param aim what comes before the pounds
 * @param futures in how many other futures the answer is looked at
 * @param candidates what may be opened
 */
public record Question(
        int firstYear,
        List<BigDecimal> budgets,
        boolean isCarried,
        PlanRequest.Aim aim,
        int futures,
        List<Candidate> candidates) {

    /** The most years with a budget. */
    public static final int MOST_YEARS = 5;
    /** The fewest other futures. */
    public static final int LEAST_FUTURES = 4;
    /** The most other futures. */
    public static final int MOST_FUTURES = 30;
    /** As many other futures as are looked at where nobody says otherwise. */
    public static final int USUAL_FUTURES = 10;

    /** Copies the lists. */
    public Question {
        budgets = List.copyOf(budgets);
        candidates = List.copyOf(candidates);
    }

    /** The last academic year with a budget. */
    public int lastYear() {
        return firstYear + budgets.size() - 1;
    }

    /** The capital of all years. */
    public BigDecimal budget() {
        return budgets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
