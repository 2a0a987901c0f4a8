package org.throughline.ehcp;

/** What the yearly SEN2 return asks of a child that no other record holds. */
public enum ReturnItem {
    /** Ethnicity, as the school census codes it. */
    ETHNICITY("Ethnicity"),
    /** Why there is no UPN, as a code. */
    UPN_UNKNOWN("Reason for no UPN"),
    /** The authority from which the plan was transferred. */
    TRANSFER_LA("Transferred from authority"),
    /** The last annual review meeting. */
    REVIEW_MEETING("Annual review meeting"),
    /** What was decided after the review, as a code. */
    REVIEW_OUTCOME("Annual review outcome"),
    /** The day of that decision. */
    LAST_REVIEW("Last review decided"),
    /** The day on which the amended plan was sent as a draft. */
    REVIEW_DRAFT("Draft amended plan sent"),
    /** The day by which the plan must name the next phase's place. */
    PHASE_TRANSFER_DUE("Phase transfer due"),
    /** The day on which the plan that names it was final. */
    PHASE_TRANSFER_FINAL("Phase transfer plan final"),
    /** Residential setting in the plan, as a code. */
    PLAN_RES("Residential in the plan"),
    /** Work-based learning in the plan, as a code. */
    PLAN_WBP("Work-based learning in the plan"),
    /** Personal budget taken up. */
    PB("Personal budget"),
    /** Organised arrangements. */
    OA("Organised arrangements"),
    /** Direct payments, as a code. */
    DP("Direct payments");

    private final String label;

    ReturnItem(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
