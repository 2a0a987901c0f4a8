package org.throughline.ehcp.policies;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.ehcp.clocks.ClockRule;

/** What reviews must consider from a year group on (R16). Not yet checked by legal. */
public enum PreparingForAdulthood {
    /** Work, and the way to it. */
    EMPLOYMENT("Employment"),
    /** Living on one's own. */
    INDEPENDENT_LIVING("Independent living"),
    /** Friends, and a part in the community. */
    COMMUNITY("Community"),
    /** Good health. */
    HEALTH("Health");

    private final String label;

    PreparingForAdulthood(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /**
     * What a review of a child in an NC year has left out.
     *
     * @param rule R16, whose amount is the first year group
     */
    public static Set<PreparingForAdulthood> missing(
            ClockRule rule, int ncYear, Set<PreparingForAdulthood> considered) {
        Set<PreparingForAdulthood> missing = EnumSet.noneOf(PreparingForAdulthood.class);
        if (ncYear >= rule.term().amount()) {
            missing.addAll(EnumSet.allOf(PreparingForAdulthood.class));
            missing.removeAll(considered);
        }
        return missing;
    }
}
