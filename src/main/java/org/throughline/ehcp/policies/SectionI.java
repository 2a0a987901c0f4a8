package org.throughline.ehcp.policies;

/** What Section I of a plan says (R20, section 39(5) and (6)): a school or institution, or only its type. */
public enum SectionI {
    /** A school or institution is named. */
    NAMED("Named"),
    /** Only a type is specified; lawful, and to be followed up. */
    TYPE_ONLY("Type only");

    private final String label;

    SectionI(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
