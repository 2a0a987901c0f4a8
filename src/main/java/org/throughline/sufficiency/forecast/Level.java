package org.throughline.sufficiency.forecast;

/** How finely children are counted. */
public enum Level {
    /** All together. */
    TOTAL("total"),
    /** By NC year. */
    NC_YEAR("academic-year"),
    /** By need. */
    NEED("need"),
    /** By setting. */
    SETTING("setting"),
    /** By NC year, need and setting. */
    STATE("state");

    private final String key;

    Level(String key) {
        this.key = key;
    }

    /** The word of the format. */
    public String key() {
        return key;
    }
}
