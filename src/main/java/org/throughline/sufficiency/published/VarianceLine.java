package org.throughline.sufficiency.published;

import java.util.List;

/**
 * The variance of what a forecast missed: a part that all have, and one that grows as counts become smaller.
 *
 * @param all what even the largest count has, at least {@link #LEAST}
 * @param small what is added for each unit of smallness, at least 0
 */
record VarianceLine(double all, double small) {

    /** No variance is learned to be less. */
    static final double LEAST = 1e-4;

    /**
     * What was missed once.
     *
     * @param squared the square of what was missed
     * @param smallness a number over the count, so that small counts have more
     */
    record Miss(double squared, double smallness) {}

    /**
     * The line by weighted least squares; a miss of more smallness, whose square is less certain, weighs less.
     *
     * @param even so much smallness leaves the weights about even, above 0
     */
    static VarianceLine through(List<Miss> misses, double even) {
        double n = 0;
        double x = 0;
        double xx = 0;
        double y = 0;
        double xy = 0;
        for (Miss miss : misses) {
            double weight = Math.pow(even + miss.smallness, -2);
            n += weight;
            x += weight * miss.smallness;
            xx += weight * miss.smallness * miss.smallness;
            y += weight * miss.squared;
            xy += weight * miss.smallness * miss.squared;
        }
        double spread = n * xx - x * x;
        double small = spread > 0 ? Math.max(0, (n * xy - x * y) / spread) : 0;
        return new VarianceLine(Math.max(LEAST, (y - small * x) / n), small);
    }

    /** So many times the variance. */
    VarianceLine times(double times) {
        return new VarianceLine(all * times, small * times);
    }
}
