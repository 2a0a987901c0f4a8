package org.throughline.people.schooling;

/** A part of an academic year of which a school counts sessions. */
public enum Term {
    /** September to December. */
    AUTUMN("autumn"),
    /** January to Easter. */
    SPRING("spring"),
    /** After Easter. */
    SUMMER("summer"),
    /** The whole year, where a school gives no terms. */
    YEAR("whole year");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }
}
