package org.throughline.sufficiency.forecast;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/**
 * Brings the total's growth and the flows together, in every future: its growth is drawn, weighed with that of the
 * flows by how sure each is, and one factor on the joiners of the year makes it so.
 */
final class Reconciliation {

    /** Futures of the flows alone that tell how sure they are. */
    private static final int PILOT = 64;
    /** Beyond these a year's joiners are not bent. */
    private static final double LEAST_FACTOR = 0.25;

    private static final double MOST_FACTOR = 4;

    private final FittedModel fitted;
    private final GrowthBelief belief;
    private final double[] flowVariance;

    private Reconciliation(FittedModel fitted, GrowthBelief belief, double[] flowVariance) {
        this.fitted = fitted;
        this.belief = belief;
        this.flowVariance = flowVariance;
    }

    /** The growth of one future, and how much it weighs beside the flows, by year. */
    static final class Path {

        private final double[] steps;
        private final double[] weights;

        Path(double[] steps, double[] weights) {
            this.steps = steps;
            this.weights = weights;
        }

        /**
         * The factor on the joiners of a year.
         *
         * @param before children in the January before
         * @param stayed those of them who are still there
         * @param joiners expected by the flows
         * @param share of the year that is still to come, 0 to 1
         */
        double factor(int year, double before, double stayed, double joiners, double share) {
            if (before <= 0 || joiners <= 0 || stayed + joiners <= 0) {
                return 1;
            }
            double flows = Math.log((stayed + joiners) / before);
            double growth = weights[year] * share * steps[year] + (1 - weights[year]) * flows;
            return Math.clamp((before * Math.exp(growth) - stayed) / joiners, LEAST_FACTOR, MOST_FACTOR);
        }
    }

    /** What a history is believed to do; its flows are run a few times to see how sure they are. */
    static Reconciliation of(FittedModel fitted, GrowthBelief belief, int years, long seed) {
        double[] sum = new double[years];
        double[] squares = new double[years];
        double last = Math.max(1, fitted.begins());
        for (int number = 0; number < PILOT; number++) {
            new SimulatedPath(fitted, null, List.of(), years, ~seed, number)
                    .run((year, counts, joined, left, kept, arrived) -> {
                        int total = 0;
                        for (int count : counts) {
                            total += count;
                        }
                        double growth = Math.log((total + 0.5) / last);
                        sum[year] += growth;
                        squares[year] += growth * growth;
                    });
        }
        double[] variance = new double[years];
        for (int year = 0; year < years; year++) {
            double mean = sum[year] / PILOT;
            variance[year] = Math.max(1e-6, squares[year] / PILOT - mean * mean);
        }
        return new Reconciliation(fitted, belief, variance);
    }

    /** The model whose growth it is; others take its factors. */
    FittedModel model() {
        return fitted;
    }

    /** The growth of a future; null where it follows its flows alone. */
    @Nullable
    Path draw(UniformRandomProvider random) {
        @Nullable GrowthOutlook outlook = fitted.begins() == 0 ? null : belief.drawn(random.nextDouble());
        if (outlook == null) {
            return null;
        }
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double tail = 0;
        for (int degree = 0; degree < GrowthBelief.TAILS; degree++) {
            double one = normal.sample();
            tail += one * one;
        }
        tail = Math.sqrt((GrowthBelief.TAILS - 2) / tail);
        double[] steps = new double[flowVariance.length];
        double[] weights = new double[flowVariance.length];
        for (int year = 0; year < steps.length; year++) {
            steps[year] = outlook.step(year) + tail * Math.sqrt(outlook.added(year)) * normal.sample();
            weights[year] = flowVariance[year] / (flowVariance[year] + outlook.variance()[year]);
        }
        return new Path(steps, weights);
    }

    /** What was taken from the history, by name. */
    Map<String, Object> assumptions() {
        return belief.assumptions();
    }
}
