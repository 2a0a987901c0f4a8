package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/** What the Tribunal can order, each with its time limit (R27, regulations 44 and 45). */
public enum TribunalOrder {
    /** To make a plan: the draft. */
    MAKE_PLAN_DRAFT("Make a plan: draft"),
    /** To make a plan: the final plan. */
    MAKE_PLAN_FINAL("Make a plan: final"),
    /** To amend a plan. */
    AMEND_PLAN("Amend the plan"),
    /** To name another school. */
    NAME_SCHOOL("Change the school that is named"),
    /** To assess: tell the parent or young person that it starts. */
    ASSESS_START("Assess: start"),
    /** To assess, where no plan follows. */
    ASSESS_NO_PLAN("Assess: decide against a plan"),
    /** To assess, where a plan follows. */
    ASSESS_FINAL("Assess: final plan");

    private final String label;

    TribunalOrder(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** When it must be done, from the day of the order. */
    public DueDate due(Counting counting, LocalDate ordered) {
        return counting.due("R27", name(), ordered);
    }
}
