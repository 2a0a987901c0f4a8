package org.throughline.provision;

/** Who commissions a base. */
public enum Commissioner {
    /** The authority: a specialist base, whose places it fills. */
    AUTHORITY("The authority (specialist base)"),
    /** The school or its trust: a support base, whose places are for its own pupils. */
    SCHOOL_OR_TRUST("The school or its trust (support base)");

    private final String label;

    Commissioner(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
