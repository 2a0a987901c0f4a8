package org.throughline.casework.prefer;

/** Where the last day for an answer comes from. */
public enum AnswerBasis {
    /** Before there is a draft plan the law sets no day: the authority gives one. */
    GIVEN(
            "A day that the authority gives. The law sets none before the draft plan is served (not yet checked by legal)"),
    /** The family's time to answer a draft plan. */
    DRAFT_PLAN(
            "At least the family's 15 days to answer the draft plan: SEND Regulations 2014, regulation 13(1)(a); that"
                    + " it applies to an amended plan by regulation 22 is not yet checked by legal");

    private final String label;

    AnswerBasis(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
