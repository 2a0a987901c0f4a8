package org.throughline.sufficiency.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.throughline.sufficiency.accuracy.Scored;
import org.throughline.sufficiency.accuracy.SimpleForecast;

/**
 * What a forecast from published figures says, as tables.
 *
 * @param past plans in the Januaries that were used
 * @param said what is unusual and what is missing, as sentences to be shown first
 * @param rows every cell that is forecast, by January, level and key
 * @param tests forecasts of earlier totals beside what came
 */
public record ReleaseTables(SortedMap<Integer, Integer> past, List<String> said, List<Row> rows, List<Scored> tests) {

    /** The level of the whole. */
    public static final String TOTAL = "total";
    /** The level of groups of ages. */
    public static final String AGE_GROUP = "age-group";
    /** The level of single ages. */
    public static final String AGE = "age";
    /** The level of kinds of setting. */
    public static final String SETTING = "setting";

    /**
     * A cell.
     *
     * @param january the January
     * @param level what the total is divided into
     * @param key which part
     * @param mean on average over the futures
     * @param low lower end of the band of 80 %
     * @param high upper end
     */
    public record Row(int january, String level, String key, double mean, double low, double high) {}

    /** The cells of a level, by key in the order of the file, then by January. */
    public Map<String, List<Row>> byKey(String level) {
        Map<String, List<Row>> found = new java.util.LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.level.equals(level))
                .forEach(row -> found.computeIfAbsent(row.key, none -> new ArrayList<>())
                        .add(row));
        return found;
    }

    /** The total in each January ahead. */
    public List<Row> totals() {
        return byKey(TOTAL).getOrDefault(TOTAL, List.of());
    }

    static ReleaseTables read(SortedMap<Integer, Integer> past, List<String> said, byte[] zip) {
        List<Row> rows = new ArrayList<>();
        List<Scored> tests = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                byte[] file = entries.readAllBytes();
                switch (entry.getName()) {
                    case "forecast.csv" -> lines(file, line -> rows.add(row(line)));
                    case "backtest.csv" ->
                        lines(file, line -> {
                            if (line.getField("level").equals(TOTAL)) {
                                tests.add(scored(line));
                            }
                        });
                    default -> {
                        // the summary is for those who download it
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ReleaseTables(new TreeMap<>(past), List.copyOf(said), List.copyOf(rows), List.copyOf(tests));
    }

    private static void lines(byte[] file, Consumer<NamedCsvRecord> use) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            csv.forEach(use);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(NamedCsvRecord line) {
        return new Row(
                Integer.parseInt(line.getField("calendar-year")),
                line.getField("level"),
                line.getField("key"),
                number(line, "mean"),
                number(line, "p10"),
                number(line, "p90"));
    }

    private static Scored scored(NamedCsvRecord line) {
        Map<SimpleForecast, Double> simple = new EnumMap<>(SimpleForecast.class);
        Map.of(
                        SimpleForecast.NO_CHANGE, "no-change",
                        SimpleForecast.LAST_CHANGE, "last-change",
                        SimpleForecast.THREE_YEAR, "three-year",
                        SimpleForecast.NATIONAL, "national")
                .forEach((which, column) -> {
                    if (!line.getField(column).isEmpty()) {
                        simple.put(which, number(line, column));
                    }
                });
        return new Scored(
                Integer.parseInt(line.getField("train-to")),
                Integer.parseInt(line.getField("horizon")),
                number(line, "ground-truth"),
                number(line, "mean"),
                new Scored.Band(number(line, "p10"), number(line, "p90")),
                new Scored.Band(number(line, "p25"), number(line, "p75")),
                simple);
    }

    private static double number(NamedCsvRecord line, String column) {
        return Double.parseDouble(line.getField(column));
    }
}
