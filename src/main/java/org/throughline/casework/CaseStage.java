package org.throughline.casework;

/** How far a case is. Which move is allowed from which state stands in {@code casework/case-stages.txt}. */
public enum CaseStage {
    /** Nothing has begun. */
    OPEN("Not started", "Ask the family for their preference"),
    /** The family was asked for a preference. */
    PREFERENCE_REQUESTED("Preference requested", "Chase the family's preference"),
    /** The family's preference is on record. */
    PREFERENCE_RECEIVED("Preference received", "Hold the review meeting"),
    /** The review meeting was held. */
    REVIEW_HELD("Review held", "Issue the amendment notice and draft plan"),
    /** The notice to amend and the draft plan were served. */
    AMENDMENT_NOTICE_ISSUED("Draft plan issued", "Consult schools"),
    /** Schools are being consulted. */
    CONSULTING("Consulting", "Chase replies, then put the case to panel"),
    /** The papers for the panel are ready. */
    PANEL_READY("Ready for panel", "Decide at panel"),
    /** A named officer decided. */
    PANEL_DECIDED("Decided", "Issue the final plan"),
    /** The final plan names a school or setting. */
    FINAL_NAMED("Final plan: setting named", "Tell the family of the right to appeal"),
    /** The final plan names a type of setting alone. */
    FINAL_TYPE_ONLY("Final plan: type only", "Find the setting and tell the family of the right to appeal"),
    /** The family may appeal. */
    APPEAL_WINDOW("Appeal window open", "Prepare the start"),
    /** Mediation goes on. */
    MEDIATION("Mediation", "Attend mediation"),
    /** An appeal is registered. */
    APPEALED("Appeal registered", "Respond to the appeal"),
    /** The Tribunal asked the authority to reconsider: a state of the reform of 2029, not in force. */
    RECONSIDERATION("Reconsideration", "Reconsider from the list of settings"),
    /** The authority conceded. */
    CONCEDED("Conceded", "Issue the amended final plan"),
    /** The Tribunal made an order. */
    ORDERED("Tribunal order", "Carry out the order in time"),
    /** The Tribunal dismissed the appeal. */
    DISMISSED("Appeal dismissed", "Prepare the start"),
    /** The family withdrew the appeal. */
    WITHDRAWN("Appeal withdrawn", "Prepare the start"),
    /** The child started. */
    STARTED("Started", "Close the case"),
    /** The case is over. */
    ENDED("Closed", ""),
    /** On hold, with a reason. */
    ON_HOLD("On hold", "Take the case up again"),
    /** The child moved to another authority. */
    MOVED_LA("Moved to another authority", ""),
    /** The plan ceased. */
    CEASED("Plan ceased", "");

    private final String label;
    private final String nextAction;

    CaseStage(String label, String nextAction) {
        this.label = label;
        this.nextAction = nextAction;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What an officer does next; blank where nothing is left to do. */
    public String nextAction() {
        return nextAction;
    }

    /**
     * The same where it is known whether the review meeting was held: a family may answer after it.
     *
     * @param isReviewed whether it was
     */
    public String nextAction(boolean isReviewed) {
        return this == PREFERENCE_RECEIVED && isReviewed ? REVIEW_HELD.nextAction : nextAction;
    }

    /** Whether an officer can decide at it: the draft plan is out and nothing is decided yet. */
    public boolean isToDecide() {
        return this == AMENDMENT_NOTICE_ISSUED || this == CONSULTING || this == PANEL_READY;
    }

    /** Whether nothing comes after it. */
    public boolean isOver() {
        return this == ENDED || this == MOVED_LA || this == CEASED;
    }

    /** Whether the final plan was issued at this stage or before it. */
    public boolean isFinal() {
        return ordinal() >= FINAL_NAMED.ordinal() && ordinal() <= ENDED.ordinal();
    }
}
