package org.throughline.sufficiency.pack;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.pack.PackWriter;
import org.throughline.pack.PackFiles;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.published.PublishedBacktest;
import org.throughline.sufficiency.published.PublishedForecast;
import org.throughline.sufficiency.published.PublishedLevel;
import org.throughline.sufficiency.published.ShippedConstants;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes forecasts from published figures as the files of their format. */
public final class PublishedWriter {

    private static final int DIGITS = 4;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PublishedWriter() {}

    /**
     * What was calculated of one authority.
     *
     * @param january the last January used
     * @param years Januaries ahead
     * @param backtest rows of the test; empty where none was asked for
     */
    public record Calculated(
            int january, int years, PublishedForecast forecast, List<PublishedBacktest.Row> backtest) {}

    /**
     * Writes all files.
     *
     * @param all by authority
     * @param isTested whether a back-test was asked for
     * @param call what was asked for, by name
     */
    public static void write(
            SortedMap<String, Calculated> all, boolean isTested, Map<String, Object> call, PackFiles files)
            throws IOException {
        files.write("forecast.csv", out -> {
            CsvWriter csv = PackWriter.csv(out);
            csv.writeRecord("authority", "calendar-year", "level", "key", "mean", "p10", "p25", "median", "p75", "p90");
            for (Map.Entry<String, Calculated> each : all.entrySet()) {
                forecast(csv, each.getKey(), each.getValue());
            }
            csv.flush();
        });
        if (isTested) {
            files.write("backtest.csv", out -> {
                CsvWriter csv = PackWriter.csv(out);
                csv.writeRecord(
                        "authority",
                        "train-to",
                        "horizon",
                        "calendar-year",
                        "level",
                        "key",
                        "ground-truth",
                        "mean",
                        "p10",
                        "p25",
                        "p75",
                        "p90",
                        "crps",
                        "no-change",
                        "last-change",
                        "three-year",
                        "national",
                        "abs-error");
                for (Map.Entry<String, Calculated> each : all.entrySet()) {
                    each.getValue().backtest().forEach(row -> backtest(csv, each.getKey(), row));
                }
                csv.flush();
            });
        }
        byte[] summary = JSON.writeValueAsBytes(summary(all, call));
        files.write("summary.json", out -> out.write(summary));
    }

    private static void forecast(CsvWriter csv, String authority, Calculated calculated) {
        for (int year = 1; year <= calculated.years(); year++) {
            for (PublishedLevel level : PublishedLevel.values()) {
                for (String key : calculated.forecast().keys(level)) {
                    Distribution spread = calculated.forecast().distribution(level, key, year);
                    csv.writeRecord(
                            authority,
                            String.valueOf(calculated.january() + year),
                            level.key(),
                            key,
                            cell(spread.mean()),
                            cell(spread.p10()),
                            cell(spread.q1()),
                            cell(spread.median()),
                            cell(spread.q3()),
                            cell(spread.p90()));
                }
            }
        }
    }

    private static void backtest(CsvWriter csv, String authority, PublishedBacktest.Row row) {
        Distribution spread = row.forecast();
        csv.writeRecord(
                authority,
                String.valueOf(row.trainTo()),
                String.valueOf(row.horizon()),
                String.valueOf(row.trainTo() + row.horizon()),
                row.level().key(),
                row.key(),
                cell(row.truth()),
                cell(spread.mean()),
                cell(spread.p10()),
                cell(spread.q1()),
                cell(spread.q3()),
                cell(spread.p90()),
                cell(row.crps()),
                cell(row.noChange()),
                cell(row.lastChange()),
                cell(row.threeYear()),
                cell(row.national()),
                cell(Math.abs(spread.mean() - row.truth())));
    }

    private static Map<String, Object> summary(SortedMap<String, Calculated> all, Map<String, Object> call) {
        Map<String, Object> summary = new LinkedHashMap<>(call);
        Map<String, Object> scores = new LinkedHashMap<>();
        all.values().stream()
                .flatMap(each -> each.backtest().stream())
                .collect(Collectors.groupingBy(
                        row -> row.level().key() + " " + row.horizon(), java.util.TreeMap::new, Collectors.toList()))
                .forEach((key, rows) -> scores.put(key, score(rows)));
        summary.put("scores_by_level_and_horizon", scores);
        summary.put(
                "method",
                "the total's growth is England's, returning slowly to what it has been, and what the authority's last"
                        + " growth, growth of three years and share of new plans say beyond it; shares of ages stay,"
                        + " shares of settings drift as England's; widths as authorities differed before");
        summary.put("constants_source", ShippedConstants.SOURCE);
        summary.put("constants_last_january", ShippedConstants.last());
        summary.put("settings", "resourced provision and SEN units count as the mainstream schools they are in");
        return summary;
    }

    private static Map<String, Object> score(List<PublishedBacktest.Row> rows) {
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("cells", rows.size());
        score.put(
                "median_absolute_error_percent",
                middle(rows, row -> percent(row, row.forecast().median(), true)));
        score.put(
                "median_bias_percent",
                middle(rows, row -> percent(row, row.forecast().median(), false)));
        score.put(
                "coverage_80_percent",
                share(
                        rows,
                        row -> row.truth() >= row.forecast().p10()
                                && row.truth() <= row.forecast().p90()));
        score.put(
                "coverage_50_percent",
                share(
                        rows,
                        row -> row.truth() >= row.forecast().q1()
                                && row.truth() <= row.forecast().q3()));
        score.put(
                "mean_crps",
                rounded(rows.stream()
                        .mapToDouble(PublishedBacktest.Row::crps)
                        .average()
                        .orElse(0)));
        score.put("no_change_median_absolute_error_percent", middle(rows, row -> percent(row, row.noChange(), true)));
        score.put("last_change_median_absolute_error_percent", simple(rows, PublishedBacktest.Row::lastChange));
        score.put("three_year_median_absolute_error_percent", simple(rows, PublishedBacktest.Row::threeYear));
        score.put("national_median_absolute_error_percent", simple(rows, PublishedBacktest.Row::national));
        return score;
    }

    private static @Nullable Double simple(
            List<PublishedBacktest.Row> rows, Function<PublishedBacktest.Row, OptionalDouble> forecast) {
        List<PublishedBacktest.Row> known =
                rows.stream().filter(row -> forecast.apply(row).isPresent()).toList();
        return known.isEmpty()
                ? null
                : middle(known, row -> percent(row, forecast.apply(row).orElseThrow(), true));
    }

    private static double percent(PublishedBacktest.Row row, double forecast, boolean isAbsolute) {
        double off = 100 * (forecast - row.truth()) / Math.max(1, row.truth());
        return isAbsolute ? Math.abs(off) : off;
    }

    private static double middle(List<PublishedBacktest.Row> rows, ToDoubleFunction<PublishedBacktest.Row> figure) {
        return rounded(
                Distribution.of(rows.stream().mapToDouble(figure).toArray()).median());
    }

    private static double share(
            List<PublishedBacktest.Row> rows, java.util.function.Predicate<PublishedBacktest.Row> is) {
        return rounded(100.0 * rows.stream().filter(is).count() / rows.size());
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static String cell(OptionalDouble number) {
        return number.isPresent() ? cell(number.getAsDouble()) : "";
    }

    private static String cell(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
