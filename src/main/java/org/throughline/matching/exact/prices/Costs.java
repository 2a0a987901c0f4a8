package org.throughline.matching.exact.prices;

/** What options cost before the prices of rows. */
public interface Costs {

    /** The option of who has none. */
    int NONE = -1;

    /** The cost of an option of a pupil, or of none; infinite for what cannot be. */
    double of(int pupil, int option);
}
