package org.throughline.transitions.family;

/** What a family has said of a line of the record. */
public enum Standing {
    /** Nothing yet. */
    OPEN,
    /** They agree to it as it stands. */
    AGREED,
    /** They agreed to what stood there before. */
    CHANGED,
    /** They asked about it, and nobody has answered. */
    ASKED,
    /** They asked about it, and the school has answered. */
    ANSWERED;

    /** Whether the family has something to do here. */
    public boolean isTheirs() {
        return this == OPEN || this == CHANGED || this == ANSWERED;
    }
}
