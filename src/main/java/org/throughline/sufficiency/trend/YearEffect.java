package org.throughline.sufficiency.trend;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How a rate has differed from year to year, as the logarithm of a factor, and how it may go on: a level with a slope
 * that fades, steps that stay and noise that does not.
 *
 * @param level of the last year, as a logarithm
 * @param slope a year, as a logarithm
 * @param levelVariance of the level
 * @param slopeVariance of the slope
 * @param covariance of level and slope
 * @param sigma standard deviation of a year about level and slope, as a logarithm
 * @param freedom what sigma rests on, in years
 */
public record YearEffect(
        double level,
        double slope,
        double levelVariance,
        double slopeVariance,
        double covariance,
        double sigma,
        double freedom) {

    /** The part of a slope that is left a year later. */
    private static final double FADES = 0.8;

    private static final double OF_STEP = 0.6;
    private static final double OF_NOISE = 0.8;
    private static final double LEAST_SIGMA = 0.03;
    private static final double MOST_SIGMA = 0.6;

    /**
     * What is taken for granted before a year is seen.
     *
     * @param sigma standard deviation of a year
     * @param freedom how many years that counts for
     * @param slope standard deviation of a slope; 0 for none
     * @param decay the weight of a year next to the year after it
     * @param level the level before a year is seen
     * @param levelSigma its standard deviation
     */
    public record Prior(double sigma, double freedom, double slope, double decay, double level, double levelSigma) {

        /** The same with another level to begin from. */
        public Prior around(double other) {
            return new Prior(sigma, freedom, slope, decay, other, levelSigma);
        }
    }

    /** Fits what was observed each year, oldest first, against what constant rates would have given. */
    public static YearEffect fit(double[] observed, double[] expected, Prior prior) {
        YearEffect first = fit(observed, expected, prior, prior.sigma() * prior.sigma());
        double excess = 0;
        for (int year = 0; year < observed.length; year++) {
            double residual =
                    logRatio(observed, expected, year) - first.level() - first.slope() * (year - observed.length + 1);
            excess += residual * residual - noise(observed[year]);
        }
        double years = Math.max(0, observed.length - 2);
        double variance =
                (prior.freedom() * prior.sigma() * prior.sigma() + Math.max(0, excess)) / (prior.freedom() + years);
        double bounded = Math.clamp(Math.sqrt(variance), LEAST_SIGMA, MOST_SIGMA);
        YearEffect second = fit(observed, expected, prior, bounded * bounded);
        return new YearEffect(
                second.level(),
                second.slope(),
                second.levelVariance(),
                second.slopeVariance(),
                second.covariance(),
                bounded,
                prior.freedom() + years);
    }

    private static YearEffect fit(double[] observed, double[] expected, Prior prior, double variance) {
        double sum = 1 / (prior.levelSigma() * prior.levelSigma());
        double sumX = 0;
        double sumXX = prior.slope() > 0 ? 1 / (prior.slope() * prior.slope()) : 1e12;
        double sumY = sum * prior.level();
        double sumXY = 0;
        for (int year = 0; year < observed.length; year++) {
            double x = year - observed.length + 1;
            double weight = Math.pow(prior.decay(), -x) / (variance + noise(observed[year]));
            double y = logRatio(observed, expected, year);
            sum += weight;
            sumX += weight * x;
            sumXX += weight * x * x;
            sumY += weight * y;
            sumXY += weight * x * y;
        }
        double determinant = sum * sumXX - sumX * sumX;
        return new YearEffect(
                (sumXX * sumY - sumX * sumXY) / determinant,
                (sum * sumXY - sumX * sumY) / determinant,
                sumXX / determinant,
                sum / determinant,
                -sumX / determinant,
                Math.sqrt(variance),
                prior.freedom());
    }

    private static double logRatio(double[] observed, double[] expected, int year) {
        return Math.log((observed[year] + 0.5) / (expected[year] + 0.5));
    }

    private static double noise(double observed) {
        return 1 / (observed + 1);
    }

    /** Factors of the years to come, first year first; their mean is that of the level and slope alone. */
    public double[] draw(UniformRandomProvider random, int years) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double spread = sigma * Math.sqrt(freedom / (2 * Gammas.next(random, freedom / 2)));
        double first = normal.sample();
        double second = normal.sample();
        double levelNow = level + Math.sqrt(levelVariance) * first;
        double tied = levelVariance > 0 ? covariance / Math.sqrt(levelVariance) : 0;
        double slopeNow = slope + tied * first + Math.sqrt(Math.max(0, slopeVariance - tied * tied)) * second;
        double[] factors = new double[years];
        double stays = 0;
        double added = 0;
        double fade = 1;
        for (int year = 0; year < years; year++) {
            fade *= FADES;
            added += slopeNow * fade;
            stays += OF_STEP * spread * normal.sample();
            double noise = OF_NOISE * spread * normal.sample();
            double variance = spread * spread * ((year + 1) * OF_STEP * OF_STEP + OF_NOISE * OF_NOISE);
            factors[year] = Math.exp(levelNow + added + stays + noise - variance / 2);
        }
        return factors;
    }
}
