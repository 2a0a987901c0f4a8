package org.throughline.sufficiency.forecast;

import java.util.Arrays;

/** Counts as shares, and shares that lean on others. */
final class Proportions {

    private Proportions() {}

    /** The same share for everyone. */
    static double[] even(int length) {
        double[] even = new double[length];
        Arrays.fill(even, 1.0 / length);
        return even;
    }

    /** Shares of counts that lean on others for so many children. */
    static double[] leaning(double[] counts, double[] on, double lean) {
        double sum = lean;
        for (double count : counts) {
            sum += count;
        }
        double[] shares = new double[counts.length];
        for (int index = 0; index < counts.length; index++) {
            shares[index] = (counts[index] + lean * on[index]) / sum;
        }
        return shares;
    }

    /** Counts with so many children more, divided by shares: what random shares are drawn from. */
    static double[] plus(double[] counts, double[] shares, double lean) {
        double[] weights = new double[counts.length];
        for (int index = 0; index < counts.length; index++) {
            weights[index] = counts[index] + lean * shares[index];
        }
        return weights;
    }

    /** The sum of some rows; those outside are passed over. */
    static double[] sum(double[][] rows, int from, int to) {
        double[] sum = new double[rows[0].length];
        for (int row = Math.max(0, from); row <= Math.min(rows.length - 1, to); row++) {
            for (int column = 0; column < sum.length; column++) {
                sum[column] += rows[row][column];
            }
        }
        return sum;
    }
}
