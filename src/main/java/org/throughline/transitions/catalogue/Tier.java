package org.throughline.transitions.catalogue;

/** How much a move needs; those who need most come first in every list. */
public enum Tier {
    /** Early identification, parallel planning, staff training before the first day, review after 6 to 8 weeks. */
    ENHANCED("Enhanced"),
    /** Extra visits, a conversation between SENCOs, a family meeting. */
    TARGETED("Targeted"),
    /** What every child who moves needs. */
    UNIVERSAL("Universal");

    private final String label;

    Tier(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }
}
