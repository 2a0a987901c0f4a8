package org.throughline.sufficiency.published;

/** Groups of ages as the Department for Education publishes them, in whole years on 31 August before the January. */
public enum AgeGroup {
    /** Before school, and Reception's youngest. */
    UNDER_5(0, 4),
    /** Primary school. */
    FROM_5(5, 10),
    /** Secondary school. */
    FROM_11(11, 15),
    /** Post-16. */
    FROM_16(16, 19),
    /** Post-19, up to the 26th birthday. */
    FROM_20(20, 25);

    private final int from;
    private final int to;

    AgeGroup(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The youngest age. */
    public int from() {
        return from;
    }

    /** The oldest age. */
    public int to() {
        return to;
    }

    /** Whether a band is the whole group. */
    public boolean isWhole(AgeBand band) {
        return band.from() == from && band.to() == to;
    }

    /** As it stands in files: {@code 5-10}. */
    public String key() {
        return from + "-" + to;
    }
}
