package org.throughline.interchange.batch;

/** How far a batch is. */
public enum BatchState {
    /** The file was brought and is to be read. */
    BROUGHT("Not read yet"),
    /** Its headings are not known: somebody must say what they mean, then it is read again. */
    HEADINGS("Headings to explain"),
    /** It was read: what would happen can be looked at. */
    PREVIEW("Preview"),
    /** It could not be read. */
    UNREADABLE("Cannot be read"),
    /** It was loaded. */
    LOADED("Loaded"),
    /** It was loaded, and that was undone. */
    UNDONE("Undone");

    private final String label;

    BatchState(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
