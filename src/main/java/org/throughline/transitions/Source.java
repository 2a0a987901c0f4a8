package org.throughline.transitions;

/** Who speaks in an answer. */
public enum Source {
    /** Staff of the setting. */
    TEACHER("Staff"),
    /** A parent or carer. */
    PARENT("Parent or carer"),
    /** The child or young person. */
    PUPIL("Child"),
    /** Somebody of another service. */
    PROFESSIONAL("Professional"),
    /** Carried over from elsewhere by the program. */
    IMPORT("Carried over");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
