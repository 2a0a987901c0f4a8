package org.throughline.shared;

import java.util.Optional;

/**
 * A UK provider reference number: eight digits that begin with 1. Source: UK Register of Learning Providers.
 *
 * @param value 10000000 to 19999999
 */
public record Ukprn(int value) {

    private static final String SENTENCE = "Enter a UKPRN of eight digits that begin with 1, or leave it blank";

    /** Refuses what is none. */
    public Ukprn {
        if (value < 10_000_000 || value > 19_999_999) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }

    /** The number that somebody typed. */
    public static Ukprn of(String typed) {
        return new Ukprn(Integer.parseInt(Digits.only(typed)));
    }

    /** Whether a text is such a number. */
    public static boolean isValid(String text) {
        return text.matches("1[0-9]{7}");
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
