package org.throughline.sufficiency.published;

import java.util.List;

/**
 * What many authorities teach about how one grows beyond the nation, as known in a January.
 *
 * @param trainTo the last January used
 * @param horizons for one year ahead, two, and so on
 */
public record GrowthConstants(int trainTo, List<Horizon> horizons) {

    /** The figures that explain: last year's growth, that of three years, the share of new plans. */
    static final int FEATURES = 3;

    /**
     * For so many years ahead.
     *
     * @param national England's expected growth, as a logarithm
     * @param nationalVariance its variance
     * @param weights growth beyond the nation's for each figure's distance from its mean
     * @param means of the figures over the authorities in that January
     * @param limits how far from its mean a figure counts
     * @param ownVariance of an authority's growth around what is expected, however large it is
     * @param smallVariance what comes to it with 1,000 plans; inversely with their number
     */
    public record Horizon(
            double national,
            double nationalVariance,
            double[] weights,
            double[] means,
            double[] limits,
            double ownVariance,
            double smallVariance) {

        /** The expected growth of an authority, as a logarithm; figures that are not published count as average. */
        double expected(double[] figures) {
            double growth = national;
            for (int index = 0; index < FEATURES; index++) {
                double distance = figures[index] - means[index];
                if (!Double.isNaN(distance)) {
                    growth += weights[index] * Math.clamp(distance, -limits[index], limits[index]);
                }
            }
            return growth;
        }

        /** The variance of an authority's own growth. */
        double ownVariance(int plans) {
            return ownVariance + smallVariance * 1_000 / plans;
        }
    }

    /** For so many years ahead, 1 or more; beyond the last one learned, the last one. */
    Horizon at(int years) {
        return horizons.get(Math.min(years, horizons.size()) - 1);
    }

    /** The figures of an authority in a January; what is not published is NaN. */
    static double[] figures(PublishedAuthority authority, int january) {
        return new double[] {
            authority.growth(january, 1).orElse(Double.NaN),
            authority.growth(january, 3).orElse(Double.NaN),
            authority.newShare(january).orElse(Double.NaN)
        };
    }
}
