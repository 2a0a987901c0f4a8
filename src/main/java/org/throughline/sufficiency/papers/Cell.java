package org.throughline.sufficiency.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.throughline.sufficiency.Formats;

/** A cell of a table on paper: words, or a number that a spreadsheet can count with. */
public sealed interface Cell {

    /** Nothing is known, or nothing is to be said. */
    Cell BLANK = new Words("");

    /** As it is read on paper. */
    String shown();

    /**
     * Words; never a formula, whatever they begin with.
     *
     * @param shown the words
     */
    record Words(String shown) implements Cell {}

    /**
     * A number.
     *
     * @param value the number
     * @param kind how it is shown
     */
    record Number(BigDecimal value, Kind kind) implements Cell {

        @Override
        public String shown() {
            DecimalFormat format = new DecimalFormat(kind.pattern, DecimalFormatSymbols.getInstance(Locale.UK));
            format.setRoundingMode(RoundingMode.HALF_UP);
            String amount = format.format(value.abs());
            boolean isNothing = amount.equals(format.format(0));
            return value.signum() < 0 && !isNothing ? "\u2212" + amount : amount;
        }
    }

    /** How numbers are shown, on paper and in a spreadsheet alike. */
    enum Kind {
        /** A year, without commas. */
        YEAR("0"),
        /** Children, places: whole numbers. */
        COUNT("#,##0"),
        /** One digit after the point. */
        DECIMAL("#,##0.0"),
        /** Whole pounds. */
        POUNDS("£#,##0"),
        /** Pounds and pence. */
        PENCE("£#,##0.00"),
        /** A share of 1, in percent. */
        PERCENT("0.0%");

        private final String pattern;

        Kind(String pattern) {
            this.pattern = pattern;
        }

        /** The pattern of spreadsheets. */
        String pattern() {
            return pattern;
        }
    }

    /** Words. */
    static Cell words(String words) {
        return new Words(words);
    }

    /** A year. */
    static Cell year(int year) {
        return new Number(BigDecimal.valueOf(year), Kind.YEAR);
    }

    /** A count that is known to the whole. */
    static Cell count(int number) {
        return new Number(BigDecimal.valueOf(number), Kind.COUNT);
    }

    /** A count that hides one to four children. */
    static Cell few(int number) {
        return number > 0 && number < Formats.FEW ? words(Formats.few(number)) : count(number);
    }

    /** A number that is not whole, such as the mean over futures; the spreadsheet keeps four digits after the point. */
    static Cell of(double number, Kind kind) {
        return new Number(
                new BigDecimal(String.format(Locale.ROOT, "%.4f", number))
                        .stripTrailingZeros()
                        .add(BigDecimal.ZERO),
                kind);
    }

    /** Pounds and pence, exactly. */
    static Cell pence(BigDecimal pounds) {
        return new Number(pounds, Kind.PENCE);
    }
}
