package org.throughline.sufficiency.trend;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/** Random rates and shares. */
public final class Gammas {

    private Gammas() {}

    /** A gamma variate of a shape above 0 and scale 1. */
    public static double next(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    /** A share that was seen so often out of so many, with what was thought before. */
    public static double share(UniformRandomProvider random, double yes, double no) {
        if (yes <= 0) {
            return 0;
        }
        if (no <= 0) {
            return 1;
        }
        double one = next(random, yes);
        double other = next(random, no);
        double sum = one + other;
        return sum > 0 ? one / sum : yes / (yes + no);
    }

    /** Shares that add up to one, from weights of 0 or more; nothing where all are 0. */
    public static double[] shares(UniformRandomProvider random, double[] weights) {
        double[] shares = new double[weights.length];
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                shares[index] = next(random, weights[index]);
                sum += shares[index];
            }
        }
        for (int index = 0; index < weights.length && sum > 0; index++) {
            shares[index] /= sum;
        }
        return shares;
    }
}
