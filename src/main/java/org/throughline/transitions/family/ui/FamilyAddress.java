package org.throughline.transitions.family.ui;

/** Where the pages of a link are. */
public final class FamilyAddress {

    static final String PATH = "voice";

    private FamilyAddress() {}

    /**
     * The address of a link.
     *
     * @param site scheme and host, such as {@code https://throughline.example}
     * @param token the link's secret
     */
    public static String of(String site, String token) {
        return site + "/" + PATH + "/" + token;
    }
}
