package org.throughline.shared;

import java.util.Optional;

/**
 * A unique learner number: ten digits, the last of which checks the others. Source: Learning Records Service.
 *
 * @param value ten digits
 */
public record Uln(String value) {

    private static final String SENTENCE =
            "Enter a ULN of ten digits whose last digit fits the others, or leave it blank";

    /** Refuses what is none. */
    public Uln {
        if (!isValid(value)) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }

    /** The number that somebody typed, with or without spaces. */
    public static Uln of(String typed) {
        return new Uln(Digits.only(typed));
    }

    /** Whether a text is such a number. */
    public static boolean isValid(String text) {
        if (!text.matches("[1-9][0-9]{9}")) {
            return false;
        }
        int remainder = Digits.weighted(text, 10) % 11;
        return remainder != 0 && 10 - remainder == text.charAt(9) - '0';
    }

    /** What is wrong with what somebody typed, as a sentence; empty when nothing is. */
    public static Optional<String> problem(String typed) {
        return isValid(Digits.only(typed)) ? Optional.empty() : Optional.of(SENTENCE);
    }
}
