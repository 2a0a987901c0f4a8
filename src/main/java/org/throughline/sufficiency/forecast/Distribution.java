package org.throughline.sufficiency.forecast;

import java.util.Arrays;

/**
 * How a number lies over the simulations. Quantiles are by nearest rank.
 *
 * @param mean the mean
 * @param deviation the standard deviation of the simulations, divided by one less than their number; 0 for one
 * @param min the least
 * @param p05 the 5 % quantile
 * @param p10 the 10 % quantile
 * @param q1 the lower quartile
 * @param median the median
 * @param q3 the upper quartile
 * @param p90 the 90 % quantile
 * @param p95 the 95 % quantile
 * @param max the most
 */
public record Distribution(
        double mean,
        double deviation,
        double min,
        double p05,
        double p10,
        double q1,
        double median,
        double q3,
        double p90,
        double p95,
        double max) {

    /** A number that is known. */
    public static Distribution exactly(double number) {
        return new Distribution(number, 0, number, number, number, number, number, number, number, number, number);
    }

    /** How numbers lie, one of each simulation; one at least. */
    public static Distribution of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted)
                .map(number -> (number - mean) * (number - mean))
                .sum();
        return new Distribution(
                mean,
                sorted.length > 1 ? Math.sqrt(squares / (sorted.length - 1)) : 0,
                sorted[0],
                at(sorted, 0.05),
                at(sorted, 0.10),
                at(sorted, 0.25),
                at(sorted, 0.50),
                at(sorted, 0.75),
                at(sorted, 0.90),
                at(sorted, 0.95),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Histogram.rank(share, sorted.length) - 1];
    }

    /** Whether a number lies in the band of 80 %, its ends included. */
    public boolean covers(double number) {
        return number >= p10 && number <= p90;
    }
}
