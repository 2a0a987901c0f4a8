package org.throughline.sufficiency.accuracy;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How wrong the forecasts of one number of years ahead were. Errors are medians, in percent of what came.
 *
 * @param horizon years ahead
 * @param forecasts how many were scored
 * @param error median absolute error
 * @param bias median error; above 0 where the forecasts were too high
 * @param covered80 share of the bands of 80 % that held what came, in percent
 * @param covered50 the same of the bands of 50 %; empty where they were not kept
 * @param simple median absolute error of the simple forecasts, over those that could be made
 */
public record Accuracy(
        int horizon,
        int forecasts,
        double error,
        double bias,
        double covered80,
        OptionalDouble covered50,
        Map<SimpleForecast, Double> simple) {

    /** One for each number of years ahead, the nearest first. */
    public static List<Accuracy> of(Collection<Scored> scored) {
        return scored.stream()
                .collect(Collectors.groupingBy(Scored::horizon, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Accuracy of(int horizon, List<Scored> scored) {
        Map<SimpleForecast, Double> simple = new EnumMap<>(SimpleForecast.class);
        for (SimpleForecast which : SimpleForecast.values()) {
            double[] off = scored.stream()
                    .map(each -> each.off(which))
                    .flatMapToDouble(OptionalDouble::stream)
                    .map(Math::abs)
                    .toArray();
            if (off.length > 0) {
                simple.put(which, median(off));
            }
        }
        boolean isNarrowKept =
                scored.stream().noneMatch(each -> Double.isNaN(each.narrow().low()));
        return new Accuracy(
                horizon,
                scored.size(),
                median(scored.stream().mapToDouble(each -> Math.abs(each.off())).toArray()),
                median(scored.stream().mapToDouble(Scored::off).toArray()),
                percent(scored, each -> each.band().holds(each.truth())),
                isNarrowKept
                        ? OptionalDouble.of(
                                percent(scored, each -> each.narrow().holds(each.truth())))
                        : OptionalDouble.empty(),
                simple);
    }

    private static double percent(List<Scored> scored, Predicate<Scored> holds) {
        return 100.0 * scored.stream().filter(holds).count() / scored.size();
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The simple forecasts that were closer than ours. */
    public List<SimpleForecast> closer() {
        return Arrays.stream(SimpleForecast.values())
                .filter(which -> simple.containsKey(which) && simple.getOrDefault(which, 0.0) < error)
                .toList();
    }
}
