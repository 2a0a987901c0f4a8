package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/** How a phase transfer stands. */
public enum ClockStatus {
    /** The final plan was in time. */
    GREEN("In time"),
    /** A milestone was missed; the deadline is ahead. */
    AMBER("At risk"),
    /** The deadline has passed, or the final plan was late. */
    RED("Late"),
    /** The final plan was in time and names a type, no school: lawful, and to be followed up. */
    TYPE_ONLY("In time, type only"),
    /** It no longer applies. */
    EXEMPT("No longer applies"),
    /** The deadline is ahead and no milestone was missed. */
    NOT_YET_DUE("Not yet due");

    private final String label;

    ClockStatus(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    static ClockStatus of(
            LocalDate lastLawfulDay, PhaseTransferProgress done, boolean hasMissedMilestone, LocalDate today) {
        if (done.isExempt()) {
            return EXEMPT;
        }
        LocalDate on = done.finalPlan();
        if ((on == null ? today : on).isAfter(lastLawfulDay)) {
            return RED;
        }
        if (on != null) {
            return done.isTypeOnly() ? TYPE_ONLY : GREEN;
        }
        return hasMissedMilestone ? AMBER : NOT_YET_DUE;
    }
}
