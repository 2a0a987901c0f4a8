package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.accuracy.SimpleForecast;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * Forecasts of earlier Januaries beside what came, and beside four simple forecasts. Each uses nothing later than the
 * January it is made in.
 */
public final class PublishedBacktest {

    /** The first January that a forecast is made in, and the Januaries that must be known before it. */
    public static final int FIRST = 2015;

    private static final int LEAST_KNOWN = 5;
    private static final int FURTHEST = 5;

    private PublishedBacktest() {}

    /**
     * One number forecast, beside what came.
     *
     * @param trainTo the last January known
     * @param horizon years ahead
     * @param level what it is a part of
     * @param key which part
     * @param truth what came
     * @param forecast what was forecast
     * @param crps the continuous ranked probability score, in plans; less is better
     * @param noChange the same as in the last January known
     * @param lastChange last year's ratio again; empty where a January is not published
     * @param threeYear the yearly ratio of three years again; empty where a January is not published
     * @param national England's last known ratio; empty where it is not published
     */
    public record Row(
            int trainTo,
            int horizon,
            PublishedLevel level,
            String key,
            double truth,
            Distribution forecast,
            double crps,
            double noChange,
            OptionalDouble lastChange,
            OptionalDouble threeYear,
            OptionalDouble national) {

        /** What a simple forecast would have been; empty where a January that it needs is not published. */
        public OptionalDouble simple(SimpleForecast which) {
            return switch (which) {
                case NO_CHANGE -> OptionalDouble.of(noChange);
                case LAST_CHANGE -> lastChange;
                case THREE_YEAR -> threeYear;
                case NATIONAL -> national;
            };
        }

        /** How far a number lies from what came, in percent of it; above 0 where it is too high. */
        public double off(double number) {
            return 100 * (number - truth) / Math.max(1, truth);
        }

        /** Whether what came lies in the band of 80 %, its ends included. */
        public boolean isIn80() {
            return truth >= forecast.p10() && truth <= forecast.p90();
        }

        /** The same of the band of 50 %. */
        public boolean isIn50() {
            return truth >= forecast.q1() && truth <= forecast.q3();
        }
    }

    /**
     * Tests one authority.
     *
     * @param constants what may be known in a January
     * @param england England; null where it is not published
     */
    public static List<Row> of(
            PublishedAuthority authority,
            @Nullable PublishedAuthority england,
            int simulations,
            long seed,
            IntFunction<PublishedConstants> constants) {
        List<Row> rows = new ArrayList<>();
        for (int trainTo : authority.totals().keySet()) {
            int last = authority.totals().lastKey();
            boolean isKnown = authority.totals().headMap(trainTo).size() >= LEAST_KNOWN;
            if (trainTo >= FIRST
                    && trainTo < last
                    && isKnown
                    && authority.totals().getOrDefault(trainTo, 0) > 0) {
                int years = Math.min(FURTHEST, last - trainTo);
                PublishedForecast forecast =
                        PublishedForecast.of(authority, trainTo, years, simulations, seed, constants.apply(trainTo));
                for (PublishedLevel level : PublishedLevel.values()) {
                    for (int year = 1; year <= years; year++) {
                        score(authority, england, forecast, level, trainTo, year, rows);
                    }
                }
            }
        }
        return rows;
    }

    private static void score(
            PublishedAuthority authority,
            @Nullable PublishedAuthority england,
            PublishedForecast forecast,
            PublishedLevel level,
            int trainTo,
            int year,
            List<Row> rows) {
        Map<String, Double> now = level.cells(authority, trainTo);
        Map<String, Double> truth = level.cells(authority, trainTo + year);
        for (String key : forecast.keys(level)) {
            Double came = truth.get(key);
            Double before = now.get(key);
            if (came == null || before == null) {
                continue;
            }
            double[] futures = forecast.futures(level, key, year);
            rows.add(new Row(
                    trainTo,
                    year,
                    level,
                    key,
                    came,
                    Distribution.of(futures),
                    crps(futures, came),
                    before,
                    again(authority, level, key, trainTo, 1, before, year),
                    again(authority, level, key, trainTo, 3, before, year),
                    england == null ? OptionalDouble.empty() : again(england, level, key, trainTo, 1, before, year)));
        }
    }

    /** A number that changes each year by the ratio that somebody's number had. */
    private static OptionalDouble again(
            PublishedAuthority whose, PublishedLevel level, String key, int january, int span, double from, int years) {
        Double now = level.cells(whose, january).get(key);
        Double then = level.cells(whose, january - span).get(key);
        return now == null || then == null || then <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(from * Math.pow(now / then, (double) years / span));
    }

    /** The continuous ranked probability score of possible futures, in their unit. */
    static double crps(double[] futures, double truth) {
        double[] sorted = futures.clone();
        Arrays.sort(sorted);
        double off = 0;
        double spread = 0;
        int count = sorted.length;
        for (int index = 0; index < count; index++) {
            off += Math.abs(sorted[index] - truth);
            spread += (2.0 * (index + 1) - count - 1) * sorted[index];
        }
        return off / count - spread / count / count;
    }
}
