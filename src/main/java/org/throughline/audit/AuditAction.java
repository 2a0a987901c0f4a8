package org.throughline.audit;

/** What kind of thing somebody did. */
public enum AuditAction {
    /** Decided something about a child, a plan or the rules. */
    DECISION("Decision"),
    /** Changed or ended something that stood in a record. */
    CHANGE("Change"),
    /** Took data out of the service as a file. */
    EXPORT("Export"),
    /** Made a paper of a record. */
    PRINT("Print"),
    /** Changed who may use the service. */
    ACCOUNT("Account");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }
}
