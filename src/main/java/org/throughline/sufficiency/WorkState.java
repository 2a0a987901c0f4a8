package org.throughline.sufficiency;

/** How far background work is. */
public enum WorkState {
    /** Not worked out yet. */
    NEW("Not worked out yet"),
    /** Being worked out. */
    RUNNING("Being worked out"),
    /** Worked out and kept as it is. */
    DONE("Worked out and frozen"),
    /** Stopped by a person, or by the end of the service. */
    STOPPED("Stopped"),
    /** Something failed. */
    FAILED("Failed");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
