package org.throughline.sufficiency.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.pack.PackWriter;
import org.throughline.pack.PackFiles;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.findings.Findings;
import org.throughline.sufficiency.findings.WithoutLastYear;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.PlaceDemand;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a forecast as the files of its format. */
public final class ForecastWriter {

    private static final List<String> STATS =
            List.of("mean", "std-dev", "min", "p05", "p10", "q1", "median", "q3", "p90", "p95", "max");
    /** Who needs a specialist place: beyond the format, for the product's own screens. */
    static final String DEMAND = "demand-places.csv";

    static final String NEED_YEARS = "forecast-nc-need.csv";
    static final String STEPS = "steps-of-change.csv";
    static final String RESIDENTS = "forecast-residents.csv";

    /** What cannot be said from one year of transitions. */
    public static final String ONE_YEAR =
            "One year of transitions: how much years differ is taken from what is usual, not from the" + " data";

    /** Why there is no back-test. */
    public static final String NOTHING_TO_SCORE =
            "No earlier forecast can be compared with what happened: that takes two years of transitions at least";

    private static final int DIGITS = 4;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ForecastWriter() {}

    /**
     * Writes all files.
     *
     * @param findings what is said before the forecast is read
     * @param backtest null where none was asked for
     * @param seconds it took
     */
    public static void write(
            ForecastRequest request,
            Forecast forecast,
            Findings findings,
            @Nullable Backtest backtest,
            double seconds,
            PackFiles files)
            throws IOException {
        files.write(
                "forecast-total.csv",
                out -> table(
                        out,
                        List.of(),
                        (csv, year) ->
                                line(csv, year, List.of(), at(forecast, year).total()),
                        forecast));
        files.write(
                "forecast-academic-year.csv", out -> keyed(out, "academic-year", forecast, Forecast.January::ncYears));
        files.write("forecast-need.csv", out -> keyed(out, "need", forecast, Forecast.January::needs));
        files.write("forecast-setting.csv", out -> keyed(out, "setting", forecast, Forecast.January::settings));
        files.write(
                "forecast-state.csv",
                out -> table(
                        out,
                        List.of("academic-year", "need", "setting"),
                        (csv, year) -> at(forecast, year).states().forEach((state, spread) -> {
                            if (spread.mean() >= Backtest.LEAST_MEAN) {
                                line(
                                        csv,
                                        year,
                                        List.of(String.valueOf(state.ncYear()), state.need(), state.setting()),
                                        spread);
                            }
                        }),
                        forecast));
        if (!request.costs().isEmpty()) {
            files.write(
                    "forecast-cost.csv",
                    out -> table(
                            out,
                            List.of(),
                            (csv, year) -> {
                                Distribution cost = at(forecast, year).cost();
                                if (cost != null) {
                                    line(csv, year, List.of(), cost);
                                }
                            },
                            forecast));
        }
        if (!request.specialist().isEmpty()) {
            files.write(DEMAND, out -> demand(out, forecast));
            files.write(NEED_YEARS, out -> needYears(out, forecast));
            files.write(SettingCells.FILE, out -> SettingCells.write(out, forecast));
            files.write(STEPS, out -> ChangeTables.steps(out, forecast.steps()));
        }
        if (!forecast.residents().isEmpty()) {
            files.write(RESIDENTS, out -> ChangeTables.residents(out, forecast.residents()));
        }
        if (backtest != null) {
            files.write("backtest.csv", out -> backtest(out, backtest));
        }
        byte[] summary = JSON.writeValueAsBytes(summary(request, forecast, findings, backtest, seconds));
        files.write("summary.json", out -> out.write(summary));
    }

    private static void demand(OutputStream out, Forecast forecast) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        List<String> header = new ArrayList<>(List.of("calendar-year", "need", "phase"));
        for (int percent = 0; percent < PlaceDemand.NUMBERS; percent++) {
            header.add("p" + percent);
        }
        csv.writeRecord(header);
        for (PlaceDemand demand : forecast.demand()) {
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(demand.year()));
            row.add(demand.need());
            row.add(demand.phase().name());
            demand.percentiles().forEach(number -> row.add(String.valueOf(number)));
            csv.writeRecord(row);
        }
        csv.flush();
    }

    private static void needYears(OutputStream out, Forecast forecast) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("calendar-year", "nc-year", "need", "mean", "p10", "p90");
        forecast.needYears()
                .forEach(cell -> csv.writeRecord(
                        String.valueOf(cell.january()),
                        String.valueOf(cell.ncYear()),
                        cell.need(),
                        number(cell.mean()),
                        number(cell.low()),
                        number(cell.high())));
        csv.flush();
    }

    private static Forecast.January at(Forecast forecast, int year) {
        Forecast.January january = forecast.januaries().get(year);
        if (january == null) {
            throw new IllegalArgumentException("There is no January " + year);
        }
        return january;
    }

    private static <K> void keyed(
            OutputStream out,
            String column,
            Forecast forecast,
            Function<Forecast.January, SortedMap<K, Distribution>> cells)
            throws IOException {
        table(
                out,
                List.of(column),
                (csv, year) -> cells.apply(at(forecast, year))
                        .forEach((key, spread) -> line(csv, year, List.of(String.valueOf(key)), spread)),
                forecast);
    }

    private static void table(OutputStream out, List<String> keys, BiConsumer<SafeCsv, Integer> rows, Forecast forecast)
            throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(Stream.of(List.of("calendar-year"), keys, STATS)
                .flatMap(List::stream)
                .toList());
        forecast.januaries().keySet().forEach(year -> rows.accept(csv, year));
        csv.flush();
    }

    private static void line(SafeCsv csv, int year, List<String> keys, Distribution spread) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(year));
        cells.addAll(keys);
        for (double number : new double[] {
            spread.mean(),
            spread.deviation(),
            spread.min(),
            spread.p05(),
            spread.p10(),
            spread.q1(),
            spread.median(),
            spread.q3(),
            spread.p90(),
            spread.p95(),
            spread.max()
        }) {
            cells.add(number(number));
        }
        csv.writeRecord(cells);
    }

    static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static void backtest(OutputStream out, Backtest backtest) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(
                "train-to",
                "horizon",
                "calendar-year",
                "level",
                "key",
                "ground-truth",
                "mean",
                "p10",
                "p90",
                "naive",
                "abs-error",
                "naive-abs-error",
                "covered");
        for (Backtest.Row row : backtest.rows()) {
            csv.writeRecord(
                    String.valueOf(row.trainedTo()),
                    String.valueOf(row.horizon()),
                    String.valueOf(row.year()),
                    row.level().key(),
                    row.key(),
                    String.valueOf(row.truth()),
                    number(row.mean()),
                    number(row.p10()),
                    number(row.p90()),
                    String.valueOf(row.naive()),
                    number(row.error()),
                    number(row.naiveError()),
                    row.isCovered() ? "Y" : "N");
        }
        csv.flush();
    }

    private static Map<String, @Nullable Object> summary(
            ForecastRequest request,
            Forecast forecast,
            Findings findings,
            @Nullable Backtest backtest,
            double seconds) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("seed", request.seed());
        summary.put("simulations", request.simulations());
        summary.put("fitted_years", List.copyOf(request.history().years()));
        summary.put("last_january", forecast.lastJanuary());
        summary.put("horizon", request.years());
        summary.put("seconds", Double.valueOf(number(seconds)));
        said(summary, findings);
        summary.put("kept_out", request.history().keptOut());
        int years = request.history().years().size();
        if (years == 1) {
            summary.put("note", ONE_YEAR);
        }
        if (backtest != null && backtest.rows().isEmpty()) {
            summary.put("backtest", NOTHING_TO_SCORE);
        } else if (backtest != null) {
            Map<String, Object> scores = new LinkedHashMap<>();
            for (Level level : Level.values()) {
                Map<String, Object> horizons = new LinkedHashMap<>();
                horizons.put("all", score(backtest.score(level, 0)));
                backtest.horizons()
                        .forEach(horizon ->
                                horizons.put(String.valueOf(horizon), score(backtest.score(level, horizon))));
                scores.put(level.key(), horizons);
            }
            summary.put("backtest", scores);
        }
        Map<String, Object> assumptions = new LinkedHashMap<>(Forecasting.assumptions());
        forecast.assumptions()
                .forEach((name, value) ->
                        assumptions.put(name, value instanceof Double fitted ? Double.valueOf(number(fitted)) : value));
        summary.put("assumptions", assumptions);
        return summary;
    }

    /** What is missing and what is odd comes first. */
    private static void said(Map<String, @Nullable Object> summary, Findings findings) {
        summary.put("said_first", findings.sentences());
        Map<String, Object> unusual = new LinkedHashMap<>();
        findings.unusual().forEach(year -> {
            unusual.put("january", year.january());
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("seen", year.seen());
            counts.put("likely_from", Double.valueOf(number(year.low())));
            counts.put("likely_to", Double.valueOf(number(year.high())));
            unusual.put(year.what(), counts);
            unusual.put("without_it", "--train-to " + year.trainTo());
        });
        WithoutLastYear without = findings.without();
        if (without != null) {
            unusual.put(
                    "forecast_without_it",
                    without.totals().entrySet().stream()
                            .map(january -> range(january.getKey(), january.getValue()))
                            .toList());
        }
        summary.put("unusual_last_year", unusual.isEmpty() ? null : unusual);
        summary.put("gaps", findings.gaps());
        summary.put("kept_out_by", findings.outside());
    }

    /** A January's total in short. */
    static Map<String, Object> range(int january, Distribution total) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("calendar_year", january);
        range.put("mean", Double.valueOf(number(total.mean())));
        range.put("p10", Double.valueOf(number(total.p10())));
        range.put("median", Double.valueOf(number(total.median())));
        range.put("p90", Double.valueOf(number(total.p90())));
        return range;
    }

    private static Map<String, Object> score(Backtest.Score score) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("cells", score.cells());
        cells.put("mean_absolute_error", Double.valueOf(number(score.meanError())));
        cells.put("naive_mean_absolute_error", Double.valueOf(number(score.naiveMeanError())));
        cells.put("mean_absolute_percentage_error", Double.valueOf(number(score.percentError())));
        cells.put("naive_mean_absolute_percentage_error", Double.valueOf(number(score.naivePercentError())));
        cells.put("cells_of_mean_1", score.bandCells());
        cells.put("covered_percent", Double.valueOf(number(score.covered())));
        cells.put("naive_covered_percent", Double.valueOf(number(score.naiveCovered())));
        return cells;
    }
}
