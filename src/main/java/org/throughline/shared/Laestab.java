package org.throughline.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * A number of a school within its local authority, also called DfE number: three digits of the authority and four of
 * the establishment, as in 351/4001. Source: Get Information about Schools.
 *
 * @param authority 201 to 999
 * @param establishment 0 to 9999
 */
public record Laestab(int authority, int establishment) {

    private static final String SENTENCE = "Enter a DfE number of seven digits, such as 351/4001, or leave it blank";

    /** Refuses what is none. */
    public Laestab {
        if (authority < 201 || authority > 999 || establishment < 0 || establishment > 9_999) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }

    /** The number that somebody typed, with a slash or without. */
    public static Laestab of(String typed) {
        int number = Integer.parseInt(Digits.only(typed));
        return new Laestab(number / 10_000, number % 10_000);
    }

    /** Whether a text is such a number, with a slash or without. */
    public static boolean isValid(String text) {
        return text.matches("(20[1-9]|2[1-9][0-9]|[3-9][0-9]{2})/?[0-9]{4}");
    }

    /** What is wrong with what somebody typed, as a sentence; empty when nothing is. */
    public static Optional<String> problem(String typed) {
        return isValid(Digits.only(typed)) ? Optional.empty() : Optional.of(SENTENCE);
    }

    /** The number as one, for the database. */
    public int number() {
        return authority * 10_000 + establishment;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%03d/%04d", authority, establishment);
    }
}
