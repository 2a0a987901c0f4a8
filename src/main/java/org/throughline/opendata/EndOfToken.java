package org.throughline.opendata;

/** Why a token ended before its last day. */
public enum EndOfToken {
    /** The person took it back. */
    WITHDRAWN("Withdrawn"),
    /** The person was switched off. */
    SWITCHED_OFF("Ended: the user was switched off"),
    /** The person lost a role that the token needs. */
    ROLE_TAKEN("Ended: the role it needs was taken away");

    private final String label;

    EndOfToken(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
