package org.throughline.shared;

import java.util.Optional;

/**
 * The name of a person, as the school census has it: legal forename and legal surname. Somebody with one name has it as
 * surname.
 *
 * @param forename may be blank
 * @param surname never blank
 */
public record PersonName(String forename, String surname) {

    private static final int LONGEST = 100;
    private static final String SENTENCE =
            "Enter a surname, and a forename unless the person has one name only, each up" + " to 100 characters";

    /** Refuses what is none, and cleans the ends. */
    public PersonName {
        forename = forename.strip();
        surname = surname.strip();
        if (!isValid(forename, surname)) {
            throw new IllegalArgumentException(SENTENCE);
        }
    }

    /** The name that somebody typed. */
    public static PersonName of(String forename, String surname) {
        return new PersonName(forename, surname);
    }

    /** Whether two texts are such a name. */
    public static boolean isValid(String forename, String surname) {
        return !surname.isBlank()
                && forename.strip().length() <= LONGEST
                && surname.strip().length() <= LONGEST;
    }

    /** What is wrong with what somebody typed, as a sentence; empty when nothing is. */
    public static Optional<String> problem(String forename, String surname) {
        return isValid(forename, surname) ? Optional.empty() : Optional.of(SENTENCE);
    }

    /** The name as people say it. */
    public String said() {
        return Names.said(forename, surname);
    }

    /** The name as lists sort it. */
    public String sorted() {
        return Names.sorted(forename, surname);
    }
}
