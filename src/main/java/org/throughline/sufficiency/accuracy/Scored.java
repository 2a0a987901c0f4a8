package org.throughline.sufficiency.accuracy;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A total forecast in the past, beside what came.
 *
 * @param trainTo the last January known when it was made
 * @param horizon years ahead
 * @param truth what came
 * @param forecast what was forecast
 * @param band its band of 80 %
 * @param narrow its band of 50 %; NaN where it was not kept
 * @param simple what simple forecasts would have been; those that could not be made are left out
 */
public record Scored(
        int trainTo,
        int horizon,
        double truth,
        double forecast,
        Band band,
        Band narrow,
        Map<SimpleForecast, Double> simple) {

    /** Copies the map. */
    public Scored {
        simple = Map.copyOf(simple);
    }

    /** A band from a low to a high end. */
    public record Band(double low, double high) {

        /** A band that was not kept. */
        public static final Band UNKNOWN = new Band(Double.NaN, Double.NaN);

        boolean holds(double number) {
            return number >= low && number <= high;
        }
    }

    /** How far the forecast was off, in percent of what came; above 0 where it was too high. */
    double off() {
        return off(forecast);
    }

    /** How far a simple forecast was off. */
    OptionalDouble off(SimpleForecast which) {
        Double number = simple.get(which);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(off(number));
    }

    private double off(double number) {
        return 100 * (number - truth) / Math.max(1, truth);
    }
}
