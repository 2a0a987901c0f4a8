package org.throughline.sufficiency.published;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.throughline.sufficiency.accuracy.SimpleForecast;

/** What forecasts from published figures must hold, measured: beside four simple forecasts, as tables of text. */
final class AccuracyTable {

    private static final int RECENT = 2021;

    private AccuracyTable() {}

    /** All tables, of forecasts beside what came. */
    static String of(Collection<PublishedBacktest.Row> rows, SimpleBands bands) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-26s %6s %7s %7s %6s %6s %10s %10s %10s %10s %8s %8s%n",
                "total, years ahead",
                "n",
                "error%",
                "bias%",
                "80%",
                "50%",
                "no change",
                "last",
                "three year",
                "national",
                "crps",
                "below%"));
        Map<Integer, List<PublishedBacktest.Row>> totals = rows.stream()
                .filter(row -> row.level() == PublishedLevel.TOTAL)
                .collect(Collectors.groupingBy(PublishedBacktest.Row::horizon, TreeMap::new, Collectors.toList()));
        totals.forEach((horizon, list) -> text.append(total(String.valueOf(horizon), list, bands)));
        text.append(total(
                "1, from " + RECENT,
                totals.getOrDefault(1, List.of()).stream()
                        .filter(row -> row.trainTo() >= RECENT)
                        .toList(),
                bands));
        text.append(String.format(
                Locale.ROOT,
                "%n%-34s %6s %7s %6s %6s %10s %10s%n",
                "part, years ahead",
                "n",
                "bias%",
                "80%",
                "50%",
                "error",
                "no change"));
        parts(rows, row -> row.level().key() + " " + row.horizon(), text);
        parts(
                rows.stream().filter(row -> row.horizon() == 1).toList(),
                row -> row.level().key() + " 1 " + row.key(),
                text);
        return text.toString();
    }

    private static void parts(
            Collection<PublishedBacktest.Row> rows, Function<PublishedBacktest.Row, String> by, StringBuilder text) {
        rows.stream()
                .filter(row ->
                        row.level() != PublishedLevel.TOTAL && row.forecast().mean() >= 1)
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, list) -> text.append(String.format(
                        Locale.ROOT,
                        "%-34s %6d %7.2f %6.1f %6.1f %10.2f %10.2f%n",
                        name,
                        list.size(),
                        bias(list),
                        covered80(list),
                        covered50(list),
                        mean(list, row -> Math.abs(row.forecast().mean() - row.truth())),
                        mean(list, row -> Math.abs(row.noChange() - row.truth())))));
    }

    private static String total(String name, List<PublishedBacktest.Row> rows, SimpleBands bands) {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-26s %6d %7.2f %7.2f %6.1f %6.1f",
                name,
                rows.size(),
                error(rows),
                bias(rows),
                covered80(rows),
                covered50(rows)));
        Arrays.stream(SimpleForecast.values())
                .forEach(which -> line.append(String.format(Locale.ROOT, " %10.2f", error(rows, which))));
        return line.append(String.format(
                        Locale.ROOT, " %8.2f %8.1f%n", mean(rows, PublishedBacktest.Row::crps), below(rows, bands)))
                .toString();
    }

    /** The median absolute error of our means, in percent of what came. */
    static double error(List<PublishedBacktest.Row> rows) {
        return middle(rows, row -> Math.abs(row.off(row.forecast().mean())));
    }

    /** The same of a simple forecast, where it can be made. */
    static double error(List<PublishedBacktest.Row> rows, SimpleForecast which) {
        return middle(
                rows.stream().filter(row -> row.simple(which).isPresent()).toList(),
                row -> Math.abs(row.off(row.simple(which).orElseThrow())));
    }

    static double bias(List<PublishedBacktest.Row> rows) {
        return middle(rows, row -> row.off(row.forecast().mean()));
    }

    static double covered80(List<PublishedBacktest.Row> rows) {
        return mean(rows, row -> row.isIn80() ? 100 : 0);
    }

    static double covered50(List<PublishedBacktest.Row> rows) {
        return mean(rows, row -> row.isIn50() ? 100 : 0);
    }

    /** By how many percent our score (CRPS) lies below that of the best simple forecast with the band of its errors. */
    static double below(List<PublishedBacktest.Row> rows, SimpleBands bands) {
        double best = Double.MAX_VALUE;
        for (SimpleForecast which : SimpleForecast.values()) {
            List<PublishedBacktest.Row> known = rows.stream()
                    .filter(row -> row.simple(which).isPresent() && bands.futures(which, row).length > 0)
                    .toList();
            double theirs = mean(known, row -> PublishedBacktest.crps(bands.futures(which, row), row.truth()));
            double ours = mean(known, PublishedBacktest.Row::crps);
            best = Math.min(best, 100 * (1 - ours / theirs));
        }
        return best;
    }

    private static double middle(List<PublishedBacktest.Row> rows, ToDoubleFunction<PublishedBacktest.Row> figure) {
        return GrowthLearning.quantile(rows.stream().mapToDouble(figure).toArray(), 0.5);
    }

    private static double mean(Collection<PublishedBacktest.Row> rows, ToDoubleFunction<PublishedBacktest.Row> figure) {
        return rows.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
