package org.throughline.sufficiency;

import java.math.BigDecimal;
import java.util.Locale;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Spread;

/** Numbers and codes as planners read them. */
public final class Shown {

    /** Counts below this are not told where names are not needed, so that no child can be told from them. */
    public static final int FEW = 5;

    private Shown() {}

    /** A whole number. */
    public static String count(double number) {
        return String.format(Locale.UK, "%,.0f", number);
    }

    /** A number with one digit after the point. */
    public static String decimal(double number) {
        return String.format(Locale.UK, "%,.1f", number);
    }

    /** A change: more with a plus, fewer with a minus, none as 0. */
    public static String change(double number) {
        return Math.round(number) == 0 ? "0" : String.format(Locale.UK, "%+,.0f", number);
    }

    /** Whole pounds. */
    public static String pounds(double number) {
        return (Math.round(number) < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.0f", Math.abs(number));
    }

    /** Whole pounds. */
    public static String pounds(BigDecimal number) {
        return pounds(number.doubleValue());
    }

    /** A chance of 0 to 1 in percent; never more certain than a count of futures can say. */
    public static String chance(double share) {
        if (share > 0 && share < 1) {
            return String.format(Locale.UK, "%.0f %%", 100 * share);
        }
        return share > 0 ? "over 99 %" : "under 1 %";
    }

    /** The band of 80 % of a count. */
    public static String band(Spread spread) {
        return count(spread.p10()) + " to " + count(spread.p90());
    }

    /** A need in words. */
    public static String need(String code) {
        return NeedType.ofCode(code).map(NeedType::label).orElse(code);
    }
}
