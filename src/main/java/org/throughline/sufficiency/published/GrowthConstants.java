package org.throughline.sufficiency.published;

import java.util.List;

/**
 * What many authorities teach about how one grows beyond the nation, as known in a January.
 *
 * @param trainTo the last January used
 * @param horizons for one year ahead, two, and so on
 */
public record GrowthConstants(int trainTo, List<Horizon> horizons) {

    /** The figures that explain: last year's growth, that of three years, the shares of new plans and of requests. */
    static final int FEATURES = GrowthWeights.USUAL + 1;

    /** The part of England's growth that is left a year later, beyond the years that were learned. */
    private static final double GROWTH_STAYS = 0.9;

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
     * @param requestsVariance its own variance where requests are known and were learned from
     * @param requestsSmallVariance what comes to that with 1,000 plans
     */
    public record Horizon(
            double national,
            double nationalVariance,
            GrowthWeights weights,
            double[] means,
            double[] limits,
            double ownVariance,
            double smallVariance,
            double requestsVariance,
            double requestsSmallVariance) {

        /** The expected growth of an authority, as a logarithm; figures that are not published count as average. */
        double expected(double[] figures) {
            return national + weights.growth(distances(figures));
        }

        private double[] distances(double[] figures) {
            double[] distances = new double[FEATURES];
            for (int index = 0; index < FEATURES; index++) {
                boolean isPublished = !Double.isNaN(figures[index]);
                boolean isRequests = index == GrowthWeights.USUAL;
                distances[index] = isPublished
                        ? Math.clamp(figures[index] - means[index], -limits[index], limits[index])
                        : isRequests ? Double.NaN : 0;
            }
            return distances;
        }

        /** The variance of an authority's own growth where nothing is known of requests. */
        double ownVariance(int plans) {
            return ownVariance + smallVariance * 1_000 / plans;
        }

        /** The variance of an authority's own growth with these figures. */
        double ownVariance(int plans, double[] figures) {
            return weights.takesRequests(figures)
                    ? requestsVariance + requestsSmallVariance * 1_000 / plans
                    : ownVariance(plans);
        }
    }

    /** For so many years ahead, 1 or more; beyond the last one learned England's growth goes on, ever less. */
    Horizon at(int years) {
        Horizon last = horizons.getLast();
        if (years <= horizons.size()) {
            return horizons.get(years - 1);
        }
        double step = horizons.size() == 1 ? last.national : last.national - horizons.get(horizons.size() - 2).national;
        double national = last.national;
        for (int year = horizons.size(); year < years; year++) {
            step *= GROWTH_STAYS;
            national += step;
        }
        double more = (double) years / horizons.size();
        return new Horizon(
                national,
                last.nationalVariance * Math.pow(more, NationalGrowth.SPREADS),
                last.weights,
                last.means,
                last.limits,
                last.ownVariance * Math.pow(more, GrowthLearning.SPREADS),
                last.smallVariance * Math.pow(more, GrowthLearning.SPREADS),
                last.requestsVariance * Math.pow(more, GrowthLearning.SPREADS),
                last.requestsSmallVariance * Math.pow(more, GrowthLearning.SPREADS));
    }

    /** The figures of an authority in a January; what is not published is NaN. */
    static double[] figures(PublishedAuthority authority, int january) {
        return new double[] {
            authority.growth(january, 1).orElse(Double.NaN),
            authority.growth(january, 3).orElse(Double.NaN),
            authority.newShare(january).orElse(Double.NaN),
            authority.requestShare(january).orElse(Double.NaN)
        };
    }
}
