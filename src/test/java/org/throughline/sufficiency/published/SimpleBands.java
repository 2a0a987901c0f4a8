package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.throughline.sufficiency.accuracy.SimpleForecast;

/**
 * The futures of a simple forecast of a total. It has no band; it is given that of its own errors before, by what was
 * published up to the January that it is made in, of all authorities together, as shares of the plans there were.
 */
final class SimpleBands {

    private final List<SortedMap<Integer, Integer>> totals;
    private final SortedMap<Integer, Integer> england;
    private final Map<List<Object>, double[]> errors = new HashMap<>();

    SimpleBands(Map<String, PublishedAuthority> figures) {
        Map<String, PublishedAuthority> all = new HashMap<>(figures);
        PublishedAuthority nation = all.remove("ENG");
        england = nation == null ? new TreeMap<>() : nation.totals();
        totals = all.values().stream().map(PublishedAuthority::totals).toList();
    }

    /** Its futures; none where nothing is known of its errors yet. */
    double[] futures(SimpleForecast which, PublishedBacktest.Row row) {
        double forecast = row.simple(which).orElseThrow();
        double[] known = errors.computeIfAbsent(
                List.of(which, row.trainTo(), row.horizon()), none -> errors(which, row.trainTo(), row.horizon()));
        return DoubleStream.of(known)
                .map(error -> forecast + error * row.noChange())
                .toArray();
    }

    /** What came beyond the forecast, as a share of the plans there were, of every forecast that could be judged. */
    private double[] errors(SimpleForecast which, int trainTo, int horizon) {
        List<Double> all = new ArrayList<>();
        for (SortedMap<Integer, Integer> whose : totals) {
            whose.headMap(trainTo - horizon + 1).forEach((january, plans) -> {
                Integer came = whose.get(january + horizon);
                OptionalDouble ratio = yearly(which, whose, january);
                if (came != null && plans > 0 && ratio.isPresent()) {
                    all.add(came / (double) plans - Math.pow(ratio.getAsDouble(), horizon));
                }
            });
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private OptionalDouble yearly(SimpleForecast which, SortedMap<Integer, Integer> whose, int january) {
        return switch (which) {
            case NO_CHANGE -> OptionalDouble.of(1);
            case LAST_CHANGE -> yearly(whose, january, 1);
            case THREE_YEAR -> yearly(whose, january, 3);
            case NATIONAL -> yearly(england, january, 1);
        };
    }

    private static OptionalDouble yearly(SortedMap<Integer, Integer> of, int january, int years) {
        Integer now = of.get(january);
        Integer then = of.get(january - years);
        return now == null || then == null || then == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.pow(now / (double) then, 1.0 / years));
    }
}
