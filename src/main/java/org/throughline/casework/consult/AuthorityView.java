package org.throughline.casework.consult;

/** What the authority makes of a reply. A decline is evidence, not a veto (section 43: the duty to admit). */
public enum AuthorityView {
    /** What the school says is accepted as evidence. */
    ACCEPTED("Accepted as evidence"),
    /** It is not accepted: the school may be named all the same. */
    NOT_ACCEPTED("Not accepted: the school may be named anyway");

    private final String label;

    AuthorityView(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
