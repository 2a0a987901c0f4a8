package org.throughline.transitions.travel;

/** What became of a line of support at the setting that received it. */
public enum Outcome {
    /** It is done as it was. */
    KEPT("Kept"),
    /** It is done in another way. */
    CHANGED("Changed"),
    /** It is not done. */
    DROPPED("Dropped"),
    /** It is not in place yet. */
    NOT_YET("Not yet");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether the sender is told how, or why. */
    public boolean needsWords() {
        return this == CHANGED || this == DROPPED;
    }
}
