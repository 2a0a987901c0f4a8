package org.throughline.sufficiency.pack;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.matching.pack.PackWriter;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFault;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.findings.Findings;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.NeedYear;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.history.ForecastFormat;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.SettingCell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forecast packs and frozen forecasts as zips. */
@Component
class ZippedForecastPacks implements ForecastFormat {

    private static final String ABSENT = "NONSEND";
    private static final int MOST_SHOWN = 50;
    private static final Map<Level, String> FILES = Map.of(
            Level.TOTAL, "forecast-total.csv",
            Level.NC_YEAR, "forecast-academic-year.csv",
            Level.NEED, "forecast-need.csv",
            Level.SETTING, "forecast-setting.csv");

    @Override
    public byte[] history(History history, Map<ForecastRequest.Price, Double> costs) {
        return ZippedPacks.zip(files -> {
            files.write(PackColumns.TRANSITIONS.file(), out -> transitions(history, out));
            files.write(PackColumns.POPULATION.file(), out -> population(history, out));
            if (!costs.isEmpty()) {
                files.write(PackColumns.COSTS.file(), out -> costs(costs, out));
            }
            if (!history.valid().settings().isEmpty()) {
                files.write(PackColumns.VALID_STATES.file(), out -> ValidStatesFile.write(history.valid(), out));
            }
        });
    }

    private static void transitions(History history, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(PackColumns.TRANSITIONS.all());
        for (Flow flow : history.flows()) {
            State from = flow.from();
            State to = flow.to();
            int before =
                    from != null ? from.ncYear() : Objects.requireNonNull(to).ncYear() - 1;
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(flow.year()));
            side(row, from, before);
            side(row, to, before + 1);
            for (int child = 0; child < flow.children(); child++) {
                csv.writeRecord(row);
            }
        }
        csv.flush();
    }

    private static void side(List<String> row, @Nullable State state, int ncYear) {
        row.add(state == null ? ABSENT : state.setting());
        row.add(state == null ? ABSENT : state.need());
        row.add(String.valueOf(ncYear));
    }

    private static void population(History history, OutputStream out) throws IOException {
        Population population = history.population();
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(
                population.ranges().isEmpty() ? PackColumns.POPULATION.required() : PackColumns.POPULATION.all());
        population.residents().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Population.Cell, Double> cell) ->
                                cell.getKey().year())
                        .thenComparing(cell -> cell.getKey().ncYear()))
                .forEach(cell -> {
                    List<String> row = new ArrayList<>(List.of(
                            String.valueOf(cell.getKey().year()),
                            String.valueOf(cell.getKey().ncYear()),
                            ForecastWriter.number(cell.getValue())));
                    Population.Range range = population.ranges().get(cell.getKey());
                    if (!population.ranges().isEmpty()) {
                        row.add(range == null ? "" : ForecastWriter.number(range.low()));
                        row.add(range == null ? "" : ForecastWriter.number(range.high()));
                    }
                    csv.writeRecord(row);
                });
        csv.flush();
    }

    private static void costs(Map<ForecastRequest.Price, Double> costs, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(PackColumns.COSTS.all());
        costs.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ForecastRequest.Price, Double> cost) ->
                                cost.getKey().need())
                        .thenComparing(cost -> cost.getKey().setting()))
                .forEach(cost -> csv.writeRecord(
                        cost.getKey().need(), cost.getKey().setting(), ForecastWriter.number(cost.getValue())));
        csv.flush();
    }

    @Override
    public Reading readHistory(byte[] zip) {
        return ZippedPacks.asFile(
                zip, file -> reading(ForecastPackReader.read(file, new ForecastPackReader.Use(null, 0, true))));
    }

    @Override
    public Reading readStored(byte[] zip) {
        return ZippedPacks.asFile(zip, file -> reading(ForecastPackReader.readStored(file)));
    }

    private static Reading reading(ForecastPackReader.Reading read) {
        return switch (read) {
            case ForecastPackReader.Reading.Read sound ->
                new Reading(sound.history(), sound.costs(), List.of(), texts(sound.warnings()));
            case ForecastPackReader.Reading.Refused refused ->
                new Reading(null, Map.of(), texts(refused.faults()), texts(refused.warnings()));
        };
    }

    private static List<String> texts(List<PackFault> faults) {
        return faults.stream().limit(MOST_SHOWN).map(PackFault::text).toList();
    }

    @Override
    public byte[] forecast(
            ForecastRequest request, Forecast forecast, Findings findings, Backtest backtest, double seconds) {
        return ZippedPacks.zip(files -> ForecastWriter.write(request, forecast, findings, backtest, seconds, files));
    }

    @Override
    public ForecastTables readForecast(byte[] zip) {
        Map<String, byte[]> files = unzipped(zip);
        JsonNode summary = JsonMapper.builder().build().readTree(files.get("summary.json"));
        Map<Level, List<ForecastTables.Row>> rows = new EnumMap<>(Level.class);
        FILES.forEach((level, file) -> rows.put(level, rows(files.get(file), level)));
        byte[] costs = files.get("forecast-cost.csv");
        Map<Level, List<ForecastTables.Score>> scores = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<ForecastTables.Score> ofLevel = new ArrayList<>();
            JsonNode horizons = summary.path("backtest").path(level.key());
            horizons.propertyStream().forEach(entry -> ofLevel.add(score(entry.getKey(), entry.getValue())));
            scores.put(level, List.copyOf(ofLevel));
        }
        Map<String, String> assumptions = new LinkedHashMap<>();
        summary.path("assumptions")
                .propertyStream()
                .forEach(entry ->
                        assumptions.put(entry.getKey(), entry.getValue().asString()));
        return new ForecastTables(
                summary.get("last_january").asInt(),
                rows,
                costs == null ? List.of() : rows(costs, Level.TOTAL),
                demand(files.get(ForecastWriter.DEMAND)),
                needYears(files.get(ForecastWriter.NEED_YEARS)),
                scores,
                assumptions,
                lines(files.get(ForecastWriter.STEPS), ChangeTables::step),
                lines(files.get(ForecastWriter.RESIDENTS), ChangeTables::range),
                summary.path("said_first").valueStream().map(JsonNode::asString).toList());
    }

    @Override
    public List<SettingCell> readSettingCells(byte[] zip) {
        return lines(unzipped(zip).get(SettingCells.FILE), SettingCells::read);
    }

    private static ForecastTables.Score score(String horizon, JsonNode node) {
        return new ForecastTables.Score(
                horizon.equals("all") ? 0 : Integer.parseInt(horizon),
                node.get("cells").asInt(),
                node.get("mean_absolute_error").asDouble(),
                node.get("naive_mean_absolute_error").asDouble(),
                node.get("mean_absolute_percentage_error").asDouble(),
                node.get("naive_mean_absolute_percentage_error").asDouble(),
                node.get("cells_of_mean_1").asInt(),
                node.get("covered_percent").asDouble());
    }

    private static List<ForecastTables.Row> rows(byte @Nullable [] file, Level level) {
        return lines(file, row -> {
            String key = switch (level) {
                case TOTAL, STATE -> "";
                case NC_YEAR, NEED, SETTING -> row.getField(1);
            };
            return new ForecastTables.Row(Integer.parseInt(row.getField("calendar-year")), key, spread(row));
        });
    }

    private static List<PlaceDemand> demand(byte @Nullable [] file) {
        return lines(file, row -> {
            List<Integer> percentiles = new ArrayList<>();
            for (int percent = 0; percent < PlaceDemand.NUMBERS; percent++) {
                percentiles.add(Integer.valueOf(row.getField("p" + percent)));
            }
            return new PlaceDemand(
                    Integer.parseInt(row.getField("calendar-year")),
                    row.getField("need"),
                    Phase.valueOf(row.getField("phase")),
                    percentiles);
        });
    }

    private static List<NeedYear> needYears(byte @Nullable [] file) {
        return lines(
                file,
                row -> new NeedYear(
                        Integer.parseInt(row.getField("calendar-year")),
                        Integer.parseInt(row.getField("nc-year")),
                        row.getField("need"),
                        number(row, "mean"),
                        number(row, "p10"),
                        number(row, "p90")));
    }

    /** What each line of a file says; nothing where there is no file. */
    private static <T> List<T> lines(byte @Nullable [] file, Function<NamedCsvRecord, T> said) {
        List<T> all = new ArrayList<>();
        if (file == null) {
            return all;
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                all.add(said.apply(row));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(all);
    }

    private static Distribution spread(NamedCsvRecord row) {
        return new Distribution(
                number(row, "mean"),
                number(row, "std-dev"),
                number(row, "min"),
                number(row, "p05"),
                number(row, "p10"),
                number(row, "q1"),
                number(row, "median"),
                number(row, "q3"),
                number(row, "p90"),
                number(row, "p95"),
                number(row, "max"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = new ByteArrayInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}
