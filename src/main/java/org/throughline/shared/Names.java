package org.throughline.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Names compared as people mean them, whatever keyboard or program wrote them. */
public final class Names {

    private Names() {}

    /** A name for comparing: one kind of apostrophe, hyphen and space, composed letters, no difference of case. */
    public static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\u2018\u2019\u02bc\u0060\u00b4\u2032]", "'")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[\\s\u200b\u200c\u200d\u2060\ufeff]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** A name as people say it; somebody with one name has a blank forename. */
    public static String said(String forename, String surname) {
        return forename.isBlank() ? surname : forename + " " + surname;
    }

    /** A name as lists sort it; somebody with one name has a blank forename. */
    public static String sorted(String forename, String surname) {
        return forename.isBlank() ? surname : surname + ", " + forename;
    }

    /** Whether two names are the same for people. */
    public static boolean areSame(String one, String other) {
        return comparable(one).equals(comparable(other));
    }
}
