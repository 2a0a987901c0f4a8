package org.throughline.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * Unique pupil numbers: a check letter, twelve digits, or eleven digits and a letter where the number is temporary.
 * Source: Department for Education, Unique Pupil Numbers guide for schools and local authorities.
 *
 * @param value thirteen characters, in capitals
 */
public record Upn(String value) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;

    /** Refuses what is none. */
    public Upn {
        problem(value).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    /** The number that somebody typed, with or without spaces. */
    public static Upn of(String typed) {
        return new Upn(cleaned(typed));
    }

    /** Whether a text is such a number, its check letter included. */
    public static boolean isValid(String text) {
        return problem(text).isEmpty();
    }

    /** A number as it is stored: capitals, without spaces. */
    public static String cleaned(String text) {
        return text.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a cleaned number, as a sentence that says what to do; empty when nothing is. */
    public static Optional<String> problem(String upn) {
        if (!upn.matches("[" + LETTERS + "][0-9]{11}[0-9" + LETTERS + "]")) {
            return Optional.of("Enter a UPN of 13 characters: a letter and 12 digits (the last may be a letter)."
                    + " Letters I, O and S are not used. Or leave it blank");
        }
        char check = LETTERS.charAt(sum(upn) % LETTERS.length());
        return check == upn.charAt(0)
                ? Optional.empty()
                : Optional.of("The check letter of the UPN does not fit its digits. Check each character against the"
                        + " school's record, or leave it blank");
    }

    /** Position times value, from the second character on. */
    private static int sum(String upn) {
        int sum = 0;
        for (int index = 1; index < LENGTH; index++) {
            char at = upn.charAt(index);
            sum += (index + 1) * (Character.isDigit(at) ? at - '0' : LETTERS.indexOf(at));
        }
        return sum;
    }
}
