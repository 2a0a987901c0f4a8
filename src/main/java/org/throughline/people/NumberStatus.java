package org.throughline.people;

/** How far a number is to be trusted. */
public enum NumberStatus {
    /** Nothing speaks for it: it is as it came, and its check letter or digit does not fit. */
    UNCHECKED("Unchecked"),
    /** Its check letter or digit fits, which a number of another child's does too. */
    CHECK_DIGIT_OK("Check digit fits"),
    /** Somebody held it against a list of those who issue or keep it, and it is this child's. */
    MATCHED("Matched");

    private final String label;

    NumberStatus(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The status of a number that is new here: what was matched before was another number. */
    static NumberStatus onEntry(NumberKind kind, String number) {
        return kind.problem(number).isEmpty() ? CHECK_DIGIT_OK : UNCHECKED;
    }

    /** Whether a number of this status can be recorded as matched: one that cannot be right matches nothing. */
    boolean canBeMatched() {
        return this != UNCHECKED;
    }
}
