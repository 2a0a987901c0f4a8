package org.throughline.shared.language;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which families and children can read their pages and letters. */
public enum Language {
    /** English, from which the others are translated. */
    ENGLISH("en", "English", false),
    /** Urdu, from right to left. */
    URDU("ur", "اردو", true),
    /** Polish. */
    POLISH("pl", "Polski", false),
    /** Arabic, from right to left. */
    ARABIC("ar", "العربية", true);

    private final String tag;
    private final String ownName;
    private final boolean rightToLeft;

    Language(String tag, String ownName, boolean rightToLeft) {
        this.tag = tag;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** Its tag for attributes, files and the database, such as {@code pl}. */
    public String tag() {
        return tag;
    }

    /** What it is called in itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether it is written from right to left. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The direction for the attribute {@code dir}: ltr or rtl. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** Whether the fonts of our papers have its joined letters; of Urdu they lack some. */
    public boolean isPrintable() {
        return this != URDU;
    }

    /** Whether somebody who speaks it has read the sentences. */
    public boolean isChecked() {
        return this == ENGLISH;
    }

    /** The locale of its plurals and the names of its months. */
    public Locale locale() {
        // the digits of the country, which stand in its letters, addresses and dates of birth
        return this == ENGLISH ? Locale.UK : Locale.forLanguageTag(tag + "-u-nu-latn");
    }

    /** The language of a tag; English where it is none of ours. */
    public static Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(each -> each.tag.equals(tag))
                .findFirst()
                .orElse(ENGLISH);
    }
}
