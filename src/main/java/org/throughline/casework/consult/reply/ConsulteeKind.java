package org.throughline.casework.consult.reply;

/** Who is consulted. */
public enum ConsulteeKind {
    /** A school or setting, for one of its provisions. */
    PROVISION("School or setting"),
    /** The authority that maintains the school, where that is another one. */
    AUTHORITY("Authority that maintains the school");

    private final String label;

    ConsulteeKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
