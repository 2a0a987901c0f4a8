package org.throughline.sufficiency.capital;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.highneeds.FinancialYear;

/**
 * What a project spends in a financial year.
 *
 * @param year the year
 * @param planned pounds planned
 * @param actual pounds spent; null where the year is not closed
 */
public record YearSpend(
        FinancialYear year, BigDecimal planned, @Nullable BigDecimal actual) {

    /** What the year is taken to cost: what was spent, and until that is known what is planned. */
    public BigDecimal expected() {
        return actual == null ? planned : actual;
    }
}
