package org.throughline.sufficiency.published;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.sufficiency.accuracy.PanelAccuracy;

/**
 * Measures over a published pack of many authorities how wrong forecasts of totals were, each authority by constants
 * learned from the other folds, and writes what is shipped as accuracy.csv.
 */
final class PanelAccuracyTool {

    private PanelAccuracyTool() {}

    /** One forecast, in percent of what came. */
    private record Off(String authority, int years, double off, boolean in80, boolean in50) {}

    /** Called with the folder of the pack and the file to write. */
    public static void main(String[] arguments) throws IOException {
        List<Off> scored = new ArrayList<>();
        HeldOut.rows(PublishedData.read(Path.of(arguments[0])))
                .forEach((code, rows) -> rows.stream()
                        .filter(row -> row.level() == PublishedLevel.TOTAL && row.truth() > 0)
                        .forEach(row -> scored.add(off(code, row))));
        try (CsvWriter csv =
                CsvWriter.builder().build(Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8))) {
            csv.writeRecord(PanelAccuracy.COLUMNS);
            for (int years = 1; years <= GrowthLearning.HORIZONS; years++) {
                int ahead = years;
                csv.writeRecord(line(
                        years,
                        scored.stream().filter(each -> each.years == ahead).toList()));
            }
        }
    }

    private static Off off(String code, PublishedBacktest.Row row) {
        return new Off(code, row.horizon(), row.off(row.forecast().mean()), row.isIn80(), row.isIn50());
    }

    private static List<String> line(int years, List<Off> scored) {
        double[] medians = scored.stream()
                .collect(Collectors.groupingBy(Off::authority, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .mapToDouble(offs -> GrowthLearning.quantile(
                        offs.stream().mapToDouble(each -> Math.abs(each.off)).toArray(), 0.5))
                .toArray();
        List<String> line = new ArrayList<>(
                List.of(String.valueOf(years), String.valueOf(medians.length), String.valueOf(scored.size())));
        for (double share : new double[] {0.25, 0.5, 0.75, 0.9}) {
            line.add(number(GrowthLearning.quantile(medians, share)));
        }
        line.add(number(
                GrowthLearning.quantile(scored.stream().mapToDouble(Off::off).toArray(), 0.5)));
        line.add(number(100.0 * scored.stream().filter(Off::in80).count() / scored.size()));
        line.add(number(100.0 * scored.stream().filter(Off::in50).count() / scored.size()));
        line.add(number(
                100.0 * scored.stream().filter(each -> Math.abs(each.off) <= 10).count() / scored.size()));
        return line;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
