package org.throughline.interchange;

/** How grave a fault of a line is. */
public enum Severity {
    /** The line is not loaded. */
    ERROR("Error"),
    /** The line can be loaded; somebody should look at it. */
    QUERY("To check");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
