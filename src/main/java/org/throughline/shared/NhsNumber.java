package org.throughline.shared;

import java.util.Optional;

/**
 * An NHS number: ten digits, the last of which checks the others (modulus 11). Source: NHS Data Model and Dictionary.
 *
 * @param value ten digits
 */
public record NhsNumber(String value) {

    private static final String SENTENCE =
            "Enter an NHS number of ten digits whose last digit fits the others, or leave it blank";

    /** Refuses what is none. */
    public NhsNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }

    /** The number that somebody typed, with or without spaces. */
    public static NhsNumber of(String typed) {
        return new NhsNumber(Digits.only(typed));
    }

    /** Whether a text is such a number. */
    public static boolean isValid(String text) {
        if (!text.matches("[0-9]{10}")) {
            return false;
        }
        int check = (11 - Digits.weighted(text, 10) % 11) % 11;
        return check == text.charAt(9) - '0';
    }

    /** What is wrong with what somebody typed, as a sentence; empty when nothing is. */
    public static Optional<String> problem(String typed) {
        return isValid(Digits.only(typed)) ? Optional.empty() : Optional.of(SENTENCE);
    }
}
