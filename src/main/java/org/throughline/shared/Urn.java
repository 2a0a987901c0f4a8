package org.throughline.shared;

import java.util.Optional;

/**
 * A unique reference number of a school or college: six digits. Source: Get Information about Schools.
 *
 * @param value 100000 to 999999
 */
public record Urn(int value) {

    private static final String SENTENCE = "Enter a URN of six digits, or leave it blank";

    /** Refuses what is none. */
    public Urn {
        if (value < 100_000 || value > 999_999) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }

    /** The number that somebody typed. */
    public static Urn of(String typed) {
        return new Urn(Integer.parseInt(Digits.only(typed)));
    }

    /** Whether a text is such a number. */
    public static boolean isValid(String text) {
        return text.matches("[1-9][0-9]{5}");
    }

    /** What is wrong with what somebody typed, as a sentence; empty when nothing is. */
    public static Optional<String> problem(String typed) {
        return isValid(Digits.only(typed)) ? Optional.empty() : Optional.of(SENTENCE);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
