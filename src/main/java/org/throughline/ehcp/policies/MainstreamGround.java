package org.throughline.ehcp.policies;

/**
 * The grounds on which mainstream education is departed from where nobody made a request (R21, section 33 of the
 * Children and Families Act 2014). Cost and suitability are none of them. Not yet checked by legal.
 */
public enum MainstreamGround {
    /** The parent or young person does not want it. */
    AGAINST_WISHES("Against the wishes of the parent or young person"),
    /** It is incompatible with the efficient education of others, and no reasonable steps could prevent that. */
    EFFICIENT_EDUCATION("Incompatible with the efficient education of others");

    private final String label;

    MainstreamGround(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
