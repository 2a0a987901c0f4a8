package org.throughline.transitions;

/** Why the record may be shared. Not legal advice; the authority's data protection officer confirms the list. */
public enum SharingBasis {
    /** The family or the young person agreed. */
    AGREED("The family, or the young person from 16, has agreed what is shared"),
    /** Public task, and the family was told. */
    TOLD("Public task (UK GDPR Article 6(1)(e), 9(2)(g)); the family has been told what is shared"),
    /** Public task, for the child's safety. */
    SAFETY("Public task, to keep the child safe; telling the family first would put the child at risk");

    private final String label;

    SharingBasis(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
