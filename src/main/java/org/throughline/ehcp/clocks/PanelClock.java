package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The clocks of a panel (C09) and of the offer to those who leave school (C07).
 *
 * @param counting rules and calendar
 */
public record PanelClock(Counting counting) {

    /** When the papers of a panel are due. */
    public DueDate papers(LocalDate panel) {
        return counting.due("C09", "PAPERS", panel);
    }

    /** When the family is told what the panel said. */
    public DueDate familyTold(LocalDate panel) {
        return counting.due("C09", "FAMILY", panel);
    }

    /** By when those who leave school in a summer have an offer of education or training (September Guarantee, C07). */
    public DueDate septemberGuarantee(LocalDate leavesSchool) {
        return counting.due("C07", leavesSchool);
    }
}
