package org.throughline.matching.inyear;

/** How a child who comes is placed. */
public enum Policy {
    /** The best for this child alone: in the borough before out of it, then the fewest points. */
    GREEDY("greedy"),
    /** The best for this child and those who are still to come, by what a seat is worth to them. */
    PRICES("prices"),
    /** The best for all, known afterwards: nobody can reach it while the year goes on. */
    HINDSIGHT("hindsight");

    private final String key;

    Policy(String key) {
        this.key = key;
    }

    /** The name in files. */
    public String key() {
        return key;
    }
}
