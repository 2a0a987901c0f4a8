package org.throughline.sufficiency.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.accuracy.SimpleForecast;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.published.PublishedBacktest;

/**
 * How forecasts from published figures did, by level and years ahead, beside the four simple forecasts. Errors are in
 * percent of what came, scores (CRPS) in plans. A simple forecast is a number without a band: its score is its error.
 */
final class PublishedScores {

    private static final int DIGITS = 2;

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
                middle(rows, row -> Math.abs(row.off(row.forecast().mean()))));
        score.put(
                "median_absolute_error_of_medians_percent",
                middle(rows, row -> Math.abs(row.off(row.forecast().median()))));
        score.put(
                "median_bias_percent",
                middle(rows, row -> row.off(row.forecast().mean())));
        score.put("coverage_80_percent", mean(rows, row -> row.isIn80() ? 100 : 0));
        score.put("coverage_50_percent", mean(rows, row -> row.isIn50() ? 100 : 0));
        score.put("mean_crps", mean(rows, PublishedBacktest.Row::crps));
        for (SimpleForecast which : SimpleForecast.values()) {
            String name = which.name().toLowerCase(Locale.ROOT);
            List<PublishedBacktest.Row> made =
                    rows.stream().filter(row -> row.simple(which).isPresent()).toList();
            ToDoubleFunction<PublishedBacktest.Row> number =
                    row -> row.simple(which).orElseThrow();
            score.put(name + "_cells", made.size());
            score.put(
                    name + "_median_absolute_error_percent",
                    middle(made, row -> Math.abs(row.off(number.applyAsDouble(row)))));
            score.put(name + "_median_bias_percent", middle(made, row -> row.off(number.applyAsDouble(row))));
            score.put(name + "_mean_crps", mean(made, row -> Math.abs(number.applyAsDouble(row) - row.truth())));
        }
        return score;
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

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
    }
}
