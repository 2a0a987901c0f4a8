package org.throughline.sufficiency.forecast;

/**
 * How the total is expected to grow from a January on, learned elsewhere than in the history itself.
 *
 * @param expected growth since that January, as a logarithm, one year ahead, two, and so on
 * @param variance of it around what is expected, by year ahead, never falling
 */
public record GrowthOutlook(double[] expected, double[] variance) {

    /** Copies the figures and refuses unequal lengths, none, and a variance that falls or is not above 0. */
    public GrowthOutlook {
        expected = expected.clone();
        variance = variance.clone();
        if (expected.length == 0 || expected.length != variance.length || !(variance[0] > 0)) {
            throw new IllegalArgumentException("Growth needs as many variances as expected figures, all above 0");
        }
        for (int year = 1; year < variance.length; year++) {
            if (!(variance[year] >= variance[year - 1])) {
                throw new IllegalArgumentException("The variance of growth never falls with the years");
            }
        }
    }

    /** The growth of one year, the first being 0. */
    double step(int year) {
        return expected[year] - (year == 0 ? 0 : expected[year - 1]);
    }

    /** What that year adds to the variance. */
    double added(int year) {
        return variance[year] - (year == 0 ? 0 : variance[year - 1]);
    }
}
