package org.throughline.shared;

/** Sex as recorded on the school roll; used in matching for single-sex admission only. */
public enum Sex {
    /** Female. */
    F("Female"),
    /** Male. */
    M("Male");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }
}
