package org.throughline.ehcp.policies;

import java.util.EnumSet;
import java.util.Set;

/** What the record of a decision must hold (R34; ombudsman 22 001 789): complaints turn on what is missing. */
public enum DecisionContents {
    /** The papers exactly as the panel saw them. */
    PANEL_PAPERS("Papers as the panel saw them"),
    /** That the preferred school was consulted, and what it said. */
    PREFERRED_CONSULTED("Consultation of the preferred school"),
    /** The notice of the right of appeal. */
    APPEAL_RIGHT("Notice of the right of appeal"),
    /** The papers of the review. */
    REVIEW_PAPERS("Review papers"),
    /** Who decided, and why. */
    REASONS("Named officer and reasons");

    private final String label;

    DecisionContents(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What a record does not hold yet. */
    public static Set<DecisionContents> missing(Set<DecisionContents> held) {
        Set<DecisionContents> missing = EnumSet.allOf(DecisionContents.class);
        missing.removeAll(held);
        return missing;
    }
}
