package org.throughline.transitions.catalogue;

/** Who may see an answer, at the sending and at the receiving setting. */
public enum Visibility {
    /** All authorised staff. */
    A("All staff who work with the child"),
    /** SENCO and pastoral leads. */
    B("SENCO and pastoral leads"),
    /** The designated safeguarding lead alone. */
    C("Designated safeguarding lead");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The stricter of the two. */
    public Visibility atLeast(Visibility other) {
        return compareTo(other) < 0 ? other : this;
    }
}
