package org.throughline.casework.prefer;

import java.util.Arrays;
import java.util.List;

/** How an answer came. */
public enum AnsweredWay {
    /** The family's page, without an officer. */
    LINK("By the family's link"),
    /** A letter. */
    LETTER("By letter"),
    /** An e-mail. */
    EMAIL("By e-mail"),
    /** By word of mouth, at a meeting. */
    MEETING("At a meeting"),
    /** By word of mouth, by telephone. */
    TELEPHONE("By telephone"),
    /** A form on paper. */
    FORM("On a paper form");

    private final String label;

    AnsweredWay(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** This one, where an officer records it; what comes by link is recorded by the link. */
    AnsweredWay ofAnOfficer() {
        if (this == LINK) {
            throw new IllegalArgumentException("What comes by link is recorded by the link");
        }
        return this;
    }

    /** Those that an officer records. */
    public static List<AnsweredWay> ofOfficers() {
        return Arrays.stream(values()).filter(way -> way != LINK).toList();
    }
}
