package org.throughline.placement.rollover;

/** What the turn of the academic year means for a child with a plan. */
public enum RolloverKind {
    /** The present place does not go on and no other one is named: somebody must act. */
    UNSETTLED("Nothing is settled"),
    /** The setting of the place is closed by then: somebody must act. */
    CLOSED("The setting closes"),
    /** Taught out of cohort: somebody should say whether that goes on. */
    OUT_OF_COHORT("Taught out of cohort"),
    /** Goes to another provision. */
    MOVES("Moves"),
    /** The plan begins, or a first place does. */
    ARRIVES("Arrives"),
    /** The plan ceases. */
    LEAVES("Leaves"),
    /** Goes on where it is. */
    STAYS("Stays");

    private final String label;

    RolloverKind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether somebody must act before September. */
    public boolean isException() {
        return this == UNSETTLED || this == CLOSED;
    }
}
