package org.throughline.transitions.contribute;

/** What else writes in a record. */
public enum ContributorKind {
    /** A nursery or pre-school. */
    NURSERY("Nursery or pre-school"),
    /** A childminder. */
    CHILDMINDER("Childminder"),
    /** A school where the child is as well. */
    SCHOOL("School"),
    /** Alternative provision. */
    ALTERNATIVE("Alternative provision"),
    /** A college. */
    COLLEGE("College"),
    /** Anything else. */
    OTHER("Another setting or service");

    private final String label;

    ContributorKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
