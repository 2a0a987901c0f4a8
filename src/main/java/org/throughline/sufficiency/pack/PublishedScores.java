package org.throughline.sufficiency.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.published.PublishedBacktest;

/**
 * How forecasts from published figures did, by level and years ahead, beside the four simple forecasts. Errors are in
 * percent of what came, scores (CRPS) in plans. A simple forecast is a number without a band: its score is its error.
 */
final class PublishedScores {

    private static final int DIGITS = 2;

    private static final Map<String, Function<PublishedBacktest.Row, OptionalDouble>> SIMPLE = new LinkedHashMap<>();

    static {
        SIMPLE.put("no_change", row -> OptionalDouble.of(row.noChange()));
        SIMPLE.put("last_change", PublishedBacktest.Row::lastChange);
        SIMPLE.put("three_year", PublishedBacktest.Row::threeYear);
        SIMPLE.put("national", PublishedBacktest.Row::national);
    }

    private PublishedScores() {}

    /** By level and horizon, such as {@code total 1}; nothing where nothing was scored. */
    static Map<String, Object> of(Collection<PublishedBacktest.Row> rows) {
        Map<String, Object> scores = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.level().key() + " " + row.horizon(), TreeMap::new, Collectors.toList()))
                .forEach((key, cells) -> scores.put(key, score(cells)));
        return scores;
    }

    private static Map<String, @Nullable Object> score(List<PublishedBacktest.Row> rows) {
        Map<String, @Nullable Object> score = new LinkedHashMap<>();
        score.put("cells", rows.size());
        score.put(
                "median_absolute_error_percent",
                middle(rows, row -> Math.abs(off(row, row.forecast().mean()))));
        score.put(
                "median_absolute_error_of_medians_percent",
                middle(rows, row -> Math.abs(off(row, row.forecast().median()))));
        score.put("median_bias_percent", middle(rows, row -> off(row, row.forecast().mean())));
        score.put("coverage_80_percent", share(rows, row -> holds(row, row.forecast().p10(), row.forecast().p90())));
        score.put("coverage_50_percent", share(rows, row -> holds(row, row.forecast().q1(), row.forecast().q3())));
        score.put("mean_crps", mean(rows, PublishedBacktest.Row::crps));
        SIMPLE.forEach((name, forecast) -> {
            List<PublishedBacktest.Row> made =
                    rows.stream().filter(row -> forecast.apply(row).isPresent()).toList();
            ToDoubleFunction<PublishedBacktest.Row> number = row -> forecast.apply(row).orElseThrow();
            score.put(name + "_cells", made.size());
            score.put(
                    name + "_median_absolute_error_percent",
                    middle(made, row -> Math.abs(off(row, number.applyAsDouble(row)))));
            score.put(name + "_median_bias_percent", middle(made, row -> off(row, number.applyAsDouble(row))));
            score.put(name + "_mean_crps", mean(made, row -> Math.abs(number.applyAsDouble(row) - row.truth())));
        });
        return score;
    }

    private static boolean holds(PublishedBacktest.Row row, double low, double high) {
        return row.truth() >= low && row.truth() <= high;
    }

    private static double off(PublishedBacktest.Row row, double forecast) {
        return 100 * (forecast - row.truth()) / Math.max(1, row.truth());
    }

    private static @Nullable Double middle(
            List<PublishedBacktest.Row> rows, ToDoubleFunction<PublishedBacktest.Row> figure) {
        return rows.isEmpty()
                ? null
                : rounded(Distribution.of(rows.stream().mapToDouble(figure).toArray())
                        .median());
    }

    private static @Nullable Double mean(
            List<PublishedBacktest.Row> rows, ToDoubleFunction<PublishedBacktest.Row> figure) {
        OptionalDouble mean = rows.stream().mapToDouble(figure).average();
        return mean.isPresent() ? rounded(mean.getAsDouble()) : null;
    }

    private static @Nullable Double share(List<PublishedBacktest.Row> rows, Predicate<PublishedBacktest.Row> is) {
        return mean(rows, row -> is.test(row) ? 100 : 0);
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
    }
}
