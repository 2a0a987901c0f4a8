package org.throughline.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * A postcode as it is stored: capitals, one space before the last three characters. Whether it is known,
 * {@code geography.Postcodes} says.
 *
 * @param value such as BL9 0SW
 */
public record Postcode(String value) {

    private static final int INWARD = 3;

    /** Refuses what is none. */
    public Postcode {
        problem(value).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    /** The postcode that somebody typed. */
    public static Postcode of(String typed) {
        return new Postcode(cleaned(typed));
    }

    /** Whether a text has the form of a postcode. */
    public static boolean isValid(String text) {
        return problem(text).isEmpty();
    }

    /** A postcode without what people put around and into it; text that cannot be one comes back in capitals only. */
    public static String cleaned(String text) {
        String solid = text.replaceAll("[\\s\\u00a0.-]", "").toUpperCase(Locale.ROOT);
        int split = solid.length() - INWARD;
        return split < 2 ? solid : solid.substring(0, split) + " " + solid.substring(split);
    }

    /** What is wrong with a cleaned postcode, as a sentence; empty when nothing is. Whether it exists is not asked. */
    public static Optional<String> problem(String postcode) {
        return postcode.matches("[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}")
                ? Optional.empty()
                : Optional.of("Enter a full postcode such as BL9 0SW, or leave it blank");
    }
}
