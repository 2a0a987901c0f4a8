package org.throughline.matching.problem;

/** A level of the objective. Levels are compared in the order of a {@link Profile}; lower is better on each. */
public enum Level {
    /** Pupils with no place. */
    UNPLACED("unplaced", "Without a place"),
    /** Pupils not kept who are not at their first eligible preference. */
    PREFERENCE_NOT_MET("preference_not_met", "First preference not met"),
    /** Pupils, kept ones too, at a provision outside the borough. */
    OUT_OF_BOROUGH("out_of_borough", "Out of the borough"),
    /** Preference rank, travel, cost and siblings together; a count without a unit. */
    POINTS("points", "Points");

    private final String key;
    private final String label;

    Level(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The key used in pack files. */
    public String key() {
        return key;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
