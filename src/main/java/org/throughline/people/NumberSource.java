package org.throughline.people;

/** Who said a number. */
public enum NumberSource {
    /** The child's school, college or nursery. */
    SCHOOL("School or setting"),
    /** A common transfer file. */
    CTF("Common transfer file (CTF)"),
    /** The NHS, or a health body. */
    NHS("NHS"),
    /** The Learning Records Service, which issues ULNs. */
    LRS("Learning Records Service"),
    /** Another local authority. */
    AUTHORITY("Another local authority"),
    /** The parent or the young person. */
    FAMILY("Family"),
    /** The case system of this authority, by its SEN2 return. */
    CASE_SYSTEM("Case system (SEN2 return)"),
    /** A placement officer, from papers. */
    OFFICER("Placement officer"),
    /** Nobody has recorded it: it was there before sources were. */
    NOT_RECORDED("Not recorded");

    private final String label;

    NumberSource(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
