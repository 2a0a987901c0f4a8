package org.throughline.provision;

/** By which law a parent or young person may ask for a setting to be named in an EHC plan. */
public enum RequestRoute {
    /** A request under section 38(3) of the Children and Families Act 2014; only section 39(4) allows a refusal. */
    S38_3("Can be requested under section 38(3)"),
    /** Regard to wishes under section 9 of the Education Act 1996; the school must agree to admit. */
    S9("Not on the section 38(3) list: section 9 of the Education Act 1996 applies and the school must agree"),
    /** What decides it is not recorded. */
    UNKNOWN("Not recorded whether it can be requested under section 38(3)");

    private final String label;

    RequestRoute(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
