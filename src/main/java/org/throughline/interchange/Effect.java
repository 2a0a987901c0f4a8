package org.throughline.interchange;

/** What loading a line of a file would do, or has done. */
public enum Effect {
    /** Something new is recorded. */
    ADDED("Added"),
    /** Something on record is changed. */
    CHANGED("Changed"),
    /** What is on record says the same, or a person chose to leave it. */
    LEFT("Left alone"),
    /** It is not loaded: something must be put right first. */
    REFUSED("Refused"),
    /** Somebody must say first whom or what on record it means; until then it is refused. */
    UNDECIDED("To decide");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
