package org.throughline.sufficiency.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.pack.PackWriter;
import org.throughline.pack.PackFiles;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.published.PublishedBacktest;
import org.throughline.sufficiency.published.PublishedLevel;
import org.throughline.sufficiency.published.ShippedConstants;
import org.throughline.sufficiency.published.UnusualTotal;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes forecasts from published figures as the files of their format. */
public final class PublishedWriter {

    private static final int DIGITS = 4;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, Object> ASSUMPTIONS = assumptions();

    private PublishedWriter() {}

    private static Map<String, Object> assumptions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "method",
                "the total's growth is England's, returning slowly to what it has been, and what the authority's last"
                        + " growth, growth of three years, share of new plans and requests for an assessment say beyond"
                        + " it; shares of ages stay, shares of settings drift as England's; widths as authorities"
                        + " differed before");
        all.put("chance", "Student's t with 4 degrees of freedom on the logarithm of the total's growth");
        all.put("mean", "of the futures; abs-error and the errors and bias of the scores are of the mean");
        all.put("ages", "plans without an age are shared out over the ages as the others are");
        all.put("settings", "resourced provision and SEN units count as the mainstream schools they are in");
        all.put("residents", "population.csv is checked and not used: shares of ages stay as they are");
        return all;
    }

    /**
     * Writes all files.
     *
     * @param all by authority
     * @param isTested whether a back-test was asked for
     * @param call what was asked for, by name
     */
    public static void write(
            SortedMap<String, CalculatedAuthority> all, boolean isTested, Map<String, Object> call, PackFiles files)
            throws IOException {
        files.write("forecast.csv", out -> {
            SafeCsv csv = PackWriter.csv(out);
            csv.writeRecord("authority", "calendar-year", "level", "key", "mean", "p10", "p25", "median", "p75", "p90");
            for (Map.Entry<String, CalculatedAuthority> each : all.entrySet()) {
                forecast(csv, each.getKey(), each.getValue());
            }
            csv.flush();
        });
        if (isTested) {
            files.write("backtest.csv", out -> {
                SafeCsv csv = PackWriter.csv(out);
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
                for (Map.Entry<String, CalculatedAuthority> each : all.entrySet()) {
                    each.getValue().backtest().forEach(row -> backtest(csv, each.getKey(), row));
                }
                csv.flush();
            });
        }
        byte[] summary = JSON.writeValueAsBytes(summary(all, call));
        files.write("summary.json", out -> out.write(summary));
    }

    private static void forecast(SafeCsv csv, String authority, CalculatedAuthority calculated) {
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

    private static void backtest(SafeCsv csv, String authority, PublishedBacktest.Row row) {
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

    private static Map<String, @Nullable Object> summary(
            SortedMap<String, CalculatedAuthority> all, Map<String, Object> call) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        Map<String, Object> unusual = new LinkedHashMap<>();
        all.forEach((code, each) -> {
            UnusualTotal year = each.unusual();
            if (year != null) {
                unusual.put(code, unusual(year, each.years()));
            }
        });
        summary.put("unusual_last_year", unusual.isEmpty() ? null : unusual);
        summary.putAll(call);
        Map<String, Object> scores = PublishedScores.of(
                all.values().stream().flatMap(each -> each.backtest().stream()).toList());
        summary.put("scores_by_level_and_horizon", scores);
        summary.put("assumptions", ASSUMPTIONS);
        summary.put("constants_source", ShippedConstants.SOURCE);
        summary.put("constants_last_january", ShippedConstants.last());
        return summary;
    }

    private static Map<String, Object> unusual(UnusualTotal year, int years) {
        Map<String, Object> unusual = new LinkedHashMap<>();
        unusual.put("january", year.january());
        unusual.put("seen", year.seen());
        unusual.put("likely_from", Double.valueOf(cell(year.low())));
        unusual.put("likely_to", Double.valueOf(cell(year.high())));
        unusual.put("without_it", "--train-to " + year.trainTo());
        unusual.put(
                "forecast_without_it",
                IntStream.rangeClosed(1, years)
                        .mapToObj(ahead -> ForecastWriter.range(year.january() + ahead, year.total(ahead)))
                        .toList());
        return unusual;
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
