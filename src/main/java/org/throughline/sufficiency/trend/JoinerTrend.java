package org.throughline.sufficiency.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How the level of joiners has gone from year to year, as the logarithm of a factor, and how it may go on. Several ways
 * are held possible at once: years that differ a little or much, a level that stays or steps, with a trend or without.
 * Each is filtered over the years and weighed by how well it foretold every next one.
 */
public final class JoinerTrend {

    /**
     * Standard deviations that years may differ by, as logarithms: invented histories have the least, real the most.
     */
    private static final double[] NOISES = {0.04, 0.08, 0.16, 0.32};

    /** How likely each of them is before a year is seen. */
    private static final double[] NOISES_PRIOR = {0.25, 0.35, 0.25, 0.15};
    /** Standard deviations of steps that stay. */
    private static final double[] STEPS = {0.03, 0.1, 0.3};

    private static final double[] STEPS_PRIOR = {0.4, 0.35, 0.25};
    /** Standard deviations of a yearly trend. */
    private static final double[] SLOPES = {0, 0.07};

    private static final double[] SLOPES_PRIOR = {0.5, 0.5};
    /** Standard deviation of the level before a year is seen. */
    private static final double LEVEL = 0.5;
    /** The part of a trend that is left a year later. */
    public static final double FADES = 0.9;

    private final List<Way> ways = new ArrayList<>();

    /** A way that joiners may go, as filtered up to the last year. */
    private static final class Way {

        private final double noise;
        private final double step;
        private double weight;
        private double level;
        private double slope;
        private double levelVariance = LEVEL * LEVEL;
        private double covariance;
        private double slopeVariance;

        Way(double noise, double step, double slopeSigma, double logPrior) {
            this.noise = noise;
            this.step = step;
            this.weight = logPrior;
            slopeVariance = slopeSigma * slopeSigma;
        }

        void advance() {
            level += slope;
            levelVariance += 2 * covariance + slopeVariance + step * step;
            covariance += slopeVariance;
        }

        void see(double ratio, double chance) {
            double variance = levelVariance + noise * noise + chance;
            double off = ratio - level;
            weight -= 0.5 * (Math.log(variance) + off * off / variance);
            double gain = levelVariance / variance;
            double slopeGain = covariance / variance;
            level += gain * off;
            slope += slopeGain * off;
            slopeVariance -= slopeGain * covariance;
            covariance -= gain * covariance;
            levelVariance -= gain * levelVariance;
        }
    }

    private JoinerTrend() {}

    /** The ways held possible before a year is seen, in words. */
    public static String ways() {
        return "years differ by " + Arrays.toString(NOISES) + ", steps that stay " + Arrays.toString(STEPS) + ", trend "
                + Arrays.toString(SLOPES) + ", as standard deviations of logarithms";
    }

    /**
     * Fits what was observed against what constant rates would have given.
     *
     * @param years the first Januaries, in order; a year that is not among them was not seen
     * @param observed joiners of each year
     * @param expected joiners of each year at constant rates
     */
    public static JoinerTrend fit(List<Integer> years, double[] observed, double[] expected) {
        JoinerTrend trend = new JoinerTrend();
        for (int noise = 0; noise < NOISES.length; noise++) {
            for (int step = 0; step < STEPS.length; step++) {
                for (int slope = 0; slope < SLOPES.length; slope++) {
                    double prior = NOISES_PRIOR[noise] * STEPS_PRIOR[step] * SLOPES_PRIOR[slope];
                    Way way = new Way(NOISES[noise], STEPS[step], SLOPES[slope], Math.log(prior));
                    for (int index = 0; index < observed.length; index++) {
                        for (int gone = index == 0 ? 0 : years.get(index) - years.get(index - 1); gone > 0; gone--) {
                            way.advance();
                        }
                        way.see(Math.log((observed[index] + 0.5) / (expected[index] + 0.5)), 1 / (observed[index] + 1));
                    }
                    trend.ways.add(way);
                }
            }
        }
        trend.normalise();
        return trend;
    }

    private void normalise() {
        double most = ways.stream().mapToDouble(way -> way.weight).max().orElse(0);
        double sum = 0;
        for (Way way : ways) {
            way.weight = Math.exp(way.weight - most);
            sum += way.weight;
        }
        for (Way way : ways) {
            way.weight /= sum;
        }
    }

    /** The expected level of the last year, as a logarithm. */
    public double level() {
        return ways.stream().mapToDouble(way -> way.weight * way.level).sum();
    }

    /** The expected trend a year, as a logarithm. */
    public double slope() {
        return ways.stream().mapToDouble(way -> way.weight * way.slope).sum();
    }

    /** The expected standard deviation of a year about level and trend. */
    public double sigma() {
        return ways.stream()
                .mapToDouble(way -> way.weight * Math.hypot(way.noise, way.step))
                .sum();
    }

    /** Factors of the years to come, first year first; their mean is that of the level and trend alone. */
    public double[] draw(UniformRandomProvider random, int years) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double point = random.nextDouble();
        Way way = ways.getLast();
        for (Way each : ways) {
            point -= each.weight;
            if (point < 0) {
                way = each;
                break;
            }
        }
        double sigma = Math.sqrt(way.levelVariance);
        double first = normal.sample();
        double second = normal.sample();
        double tied = sigma > 0 ? way.covariance / sigma : 0;
        double level = way.level + sigma * first - sigma * sigma / 2;
        double slope = way.slope + tied * first + Math.sqrt(Math.max(0, way.slopeVariance - tied * tied)) * second;
        double[] factors = new double[years];
        for (int year = 0; year < years; year++) {
            slope *= FADES;
            level += slope + way.step * normal.sample() - way.step * way.step / 2;
            factors[year] = Math.exp(level + way.noise * normal.sample() - way.noise * way.noise / 2);
        }
        return factors;
    }
}
