package org.throughline.sufficiency.gap;

/** What becomes of a child who needs a specialist place; every such child is in exactly one of these. */
public enum GapPart {
    /** Stays at a place outside the borough, or is named for one already. */
    STAYS_OUT("stay out of the borough"),
    /** Stays at a place of the borough, or is named for one already. */
    STAYS("stay at places of the borough"),
    /** Takes a place in a base of a mainstream school of the borough. */
    TAKES_BASE("take base places"),
    /** Takes a place in a special school of the borough. */
    TAKES_SCHOOL("take special school places"),
    /** Finds no place of the borough. */
    SHORT("short");

    private final String words;

    GapPart(String words) {
        this.words = words;
    }

    /** What they do, as a sentence about several says it. */
    public String words() {
        return words;
    }

    /** Whether they have or find a place of the borough. */
    public boolean isPlaced() {
        return this == STAYS || this == TAKES_BASE || this == TAKES_SCHOOL;
    }
}
