package org.throughline.transitions.safeguarding;

/**
 * A designated safeguarding lead.
 *
 * @param name the name; blank while nobody is named
 * @param telephone the telephone number; may be blank
 */
public record SafeguardingLead(String name, String telephone) {

    /** Nobody named yet. */
    public static final SafeguardingLead NOBODY = new SafeguardingLead("", "");

    /**
     * The leads of both sides of a move.
     *
     * @param sender at the setting that the child leaves
     * @param receiver at the setting that it goes to
     */
    public record Both(SafeguardingLead sender, SafeguardingLead receiver) {}

    /** As people read it. */
    public String label() {
        return name.isBlank() ? "Not named yet" : telephone.isBlank() ? name : name + ", " + telephone;
    }
}
