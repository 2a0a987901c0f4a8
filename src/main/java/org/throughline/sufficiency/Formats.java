package org.throughline.sufficiency;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Distribution;

/** Numbers and codes as planners read them. */
public final class Formats {

    /** Counts below this are not told where names are not needed, so that no child can be told from them. */
    public static final int FEW = 5;

    /** A minus that does not break from its number. */
    private static final String MINUS = "\u2212";

    private Formats() {}

    /** A whole number. */
    public static String count(double number) {
        return String.format(Locale.UK, "%,.0f", number);
    }

    /** A count that hides one to four children. */
    public static String few(int number) {
        return number > 0 && number < FEW ? "under 5" : count(number);
    }

    /** A count that is not told as it is, so that no other one can be worked out from it: under 5, or 10 or more. */
    public static String roughly(int number) {
        return number < FEW ? "under " + FEW : count(number / FEW * FEW) + " or more";
    }

    /** A number with one digit after the point. */
    public static String decimal(double number) {
        return String.format(Locale.UK, "%,.1f", number);
    }

    /** A change: more with a plus, fewer with a minus, none as 0. */
    public static String change(double number) {
        return signed(number, count(Math.abs(number)));
    }

    /** A band of changes in words, such as 3 to 44 fewer. */
    public static String changes(double low, double high, DoubleFunction<String> amount, String less, String more) {
        String lowest = amount.apply(Math.abs(low));
        String highest = amount.apply(Math.abs(high));
        if (Math.round(high) <= 0) {
            return highest + " to " + lowest + " " + less;
        }
        if (Math.round(low) >= 0) {
            return lowest + " to " + highest + " " + more;
        }
        return lowest + " " + less + " to " + highest + " " + more;
    }

    /** Whole pounds. */
    public static String pounds(double number) {
        return (Math.round(number) < 0 ? MINUS : "") + "£" + count(Math.abs(number));
    }

    /** Pounds that are not known to the pound: thousands, or millions with two digits after the point. */
    public static String about(double number) {
        double amount = Math.abs(number);
        String rounded = amount >= 999_500
                ? String.format(Locale.UK, "£%,.2fm", amount / 1_000_000)
                : String.format(Locale.UK, "£%,.0fk", amount / 1_000);
        return (number < 0 && amount >= 500 ? MINUS : "") + rounded;
    }

    /** A change in pounds that is not known to the pound. */
    public static String aboutChange(double number) {
        return signed(number / 1_000, about(Math.abs(number)));
    }

    /** A change with one digit after the point. */
    public static String decimalChange(double number) {
        return signed(number * 10, decimal(Math.abs(number)));
    }

    private static String signed(double number, String amount) {
        return Math.round(number) == 0 ? "0" : (number < 0 ? MINUS : "+") + amount;
    }

    /** An amount with as many digits after the point as it has. */
    public static String plain(BigDecimal amount) {
        return NumberFormat.getNumberInstance(Locale.UK).format(amount);
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
    public static String band(Distribution spread) {
        return count(spread.p10()) + " to " + count(spread.p90());
    }

    /** A need in words. */
    public static String need(String code) {
        return NeedType.ofCode(code).map(NeedType::label).orElse(code);
    }
}
