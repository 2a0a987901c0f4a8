package org.throughline.sufficiency.options;

import org.throughline.shared.Refusal;

/** Why investment options are not looked for. */
public sealed interface OptionRefusal extends Refusal {

    /** No openings are chosen, or too many. */
    record CandidatesOutOfRange(int most) implements OptionRefusal {}

    /** Two openings to choose from have one name. */
    record CandidateTwice(String name) implements OptionRefusal {}

    /** No budget is entered. */
    record BudgetMissing() implements OptionRefusal {}

    /** A budget is negative, too high or too exact. */
    record BudgetOutOfRange(long most) implements OptionRefusal {}

    /** There are more budgets than years that can be planned. */
    record BudgetYearsOutOfRange(int most) implements OptionRefusal {}

    /** The number of futures is none that can be followed. */
    record FuturesOutOfRange(int least, int most) implements OptionRefusal {}

    /**
     * A site is to open before it can be built.
     *
     * @param name the site
     * @param asked the September asked for
     * @param earliest the first September by its lead time
     */
    record OpensBeforeLeadTime(String name, String asked, String earliest) implements OptionRefusal {}

    /**
     * Something cannot open in any year that has a budget.
     *
     * @param name what
     * @param earliest the first September in which it can
     * @param last the last September with a budget
     */
    record OpensAfterBudgets(String name, String earliest, String last) implements OptionRefusal {}

    /** A site to choose from was deleted or changed. */
    record SiteChanged(String name) implements OptionRefusal {}
}
