package org.throughline.casework.prefer;

/** What an answer says. */
public enum AnswerKind {
    /** Schools or settings are asked for. */
    PREFERENCES("Asks for a school or setting", "We want to ask for a school or setting"),
    /** The family answered that it asks for none: an answer of its own. */
    NO_PREFERENCE("Has no preference", "We have no preference"),
    /** The last day passed without an answer. Recorded by officers alone. */
    NOT_EXPRESSED("No wish expressed", "");

    private final String label;
    private final String own;

    AnswerKind(String label, String own) {
        this.label = label;
        this.own = own;
    }

    /** The words shown to officers. */
    public String label() {
        return label;
    }

    /** The words of the family; blank where a family does not say it. */
    public String own() {
        return own;
    }
}
