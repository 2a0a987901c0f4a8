package org.throughline.transitions.catalogue;

/**
 * A fact that another system tells of a child, by which an answer is filled in that nobody has written yet. A question
 * names its fact in the files of the catalogue.
 */
public enum Prefill {
    /** What the child is called. */
    PREFERRED_NAME("Identity"),
    /** The UPN of before. */
    FORMER_UPN("Identity"),
    /** Unique learner number. */
    ULN("Identity"),
    /** Sex as the school census has it. */
    SEX("Identity"),
    /** Languages at home, the first first. */
    LANGUAGES("Identity"),
    /** Whether a parent serves in the armed forces. */
    SERVICE_CHILD("Identity"),
    /** Whether the child is looked after. */
    LOOKED_AFTER("Identity"),
    /** Whether the child has free school meals. */
    FREE_MEALS("Identity"),
    /** Home address with its postcode. */
    ADDRESS("Contacts"),
    /** Whom to call, in order. */
    CONTACTS("Contacts"),
    /** E, K or N of the school census. */
    SEN_PROVISION("SEN"),
    /** Since when. */
    SEN_SINCE("SEN"),
    /** The need of rank 1. */
    PRIMARY_NEED("SEN"),
    /** The need of rank 2. */
    SECONDARY_NEED("SEN"),
    /** Attendance in the academic year of the file, in percent of the sessions possible. */
    ATTENDANCE("Attendance"),
    /** Attendance in the year before that, in percent. */
    ATTENDANCE_BEFORE("Attendance"),
    /** Unauthorised absence in the academic year of the file, in percent. */
    UNAUTHORISED("Attendance");

    private final String section;

    Prefill(String section) {
        this.section = section;
    }

    /** The part of a file in which it is told, as people may leave it out. */
    public String section() {
        return section;
    }
}
