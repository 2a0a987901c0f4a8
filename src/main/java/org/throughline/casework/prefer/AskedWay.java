package org.throughline.casework.prefer;

/** How a family was asked, or reminded. */
public enum AskedWay {
    /** A letter. */
    LETTER("By letter"),
    /** An e-mail that names nobody. */
    EMAIL("By e-mail without names"),
    /** By word of mouth, at a meeting. */
    MEETING("At a meeting"),
    /** By word of mouth, by telephone. */
    TELEPHONE("By telephone"),
    /** A link that is handed over. */
    LINK("By the family's link");

    private final String label;

    AskedWay(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
