package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each figure of an authority says about its growth beyond the nation's. Requests for an assessment are published
 * for few years: what they add is learned beside what the other figures have taught in all years.
 *
 * @param usual of the figures that are published for all years
 * @param withRequests of the same figures and the requests, where these are known; empty where they taught nothing
 */
public record GrowthWeights(double[] usual, double[] withRequests) {

    /** The figures published for all years: last year's growth, that of three years, the share of new plans. */
    static final int USUAL = 3;

    /** Observations of nothing added to each figure: weights lean on none. */
    private static final double PENALTY = 100;

    private static final double[] NONE = {};

    /** Figures say nothing. */
    static final GrowthWeights ZERO = new GrowthWeights(new double[USUAL], NONE);

    /**
     * Learned from authorities in past Januaries.
     *
     * @param figures distances from the others' mean, the requests last; NaN where these are not published
     * @param growths how each then grew beside the others, as a logarithm
     */
    static GrowthWeights fit(List<double[]> figures, List<Double> growths) {
        List<double[]> without =
                figures.stream().map(row -> Arrays.copyOf(row, USUAL)).toList();
        double[] usual = Ridge.fit(without, growths, PENALTY);
        List<double[]> known = new ArrayList<>();
        List<Double> left = new ArrayList<>();
        for (int row = 0; row < figures.size(); row++) {
            if (isKnown(figures.get(row))) {
                known.add(figures.get(row));
                left.add(growths.get(row) - sum(usual, figures.get(row)));
            }
        }
        if (known.isEmpty()) {
            return new GrowthWeights(usual, NONE);
        }
        double[] more = Ridge.fit(known, left, PENALTY);
        for (int index = 0; index < USUAL; index++) {
            more[index] += usual[index];
        }
        return new GrowthWeights(usual, more);
    }

    /** The growth beyond the nation's of an authority whose figures lie so far from the mean. */
    double growth(double[] distances) {
        return sum(takesRequests(distances) ? withRequests : usual, distances);
    }

    /** The same as if nothing were known of requests. */
    double usualGrowth(double[] distances) {
        return sum(usual, distances);
    }

    /** Whether requests count: they are known, and taught something. */
    boolean takesRequests(double[] figures) {
        return withRequests.length > 0 && isKnown(figures);
    }

    private static boolean isKnown(double[] figures) {
        return figures.length > USUAL && !Double.isNaN(figures[USUAL]);
    }

    private static double sum(double[] weights, double[] distances) {
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * distances[index];
        }
        return sum;
    }
}
