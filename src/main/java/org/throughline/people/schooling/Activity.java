package org.throughline.people.schooling;

import java.util.Locale;
import java.util.Optional;

/**
 * What a young person of 16 to 25 does. The NCCIS codes behind each are not verified: they are taken by their first
 * digit, as the management information requirement of the Department for Education is known to number them.
 */
public enum Activity {
    /** School, college, higher education, or education at home. */
    EDUCATION("In education"),
    /** An apprenticeship or a job. */
    EMPLOYMENT("In employment or an apprenticeship"),
    /** A training programme, or study beside other things. */
    TRAINING("In training"),
    /** Neither. */
    NEET("Not in education, employment or training"),
    /** In custody, or waiting for asylum. */
    OTHER("Neither active nor available"),
    /** Nobody knows. */
    NOT_KNOWN("Not known");

    private final String label;

    Activity(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The activity of an NCCIS code of three digits, or of words; empty where it is none. */
    public static Optional<Activity> of(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        if (plain.matches("[1-8][0-9]{2}")) {
            return Optional.of(
                    switch (plain.charAt(0)) {
                        case '1', '2' -> EDUCATION;
                        case '3' -> EMPLOYMENT;
                        case '4', '5' -> TRAINING;
                        case '6' -> NEET;
                        case '7' -> OTHER;
                        default -> NOT_KNOWN;
                    });
        }
        return java.util.Arrays.stream(values())
                .filter(each -> each.name().replace('_', ' ').equals(plain)
                        || each.label().toUpperCase(Locale.ROOT).equals(plain))
                .findFirst();
    }
}
