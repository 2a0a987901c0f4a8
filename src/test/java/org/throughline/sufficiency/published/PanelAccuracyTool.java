package org.throughline.sufficiency.published;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.sufficiency.accuracy.PanelAccuracy;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * Measures over a published pack of many authorities how wrong forecasts of totals were, each authority by constants
 * learned from the other folds, and writes what is shipped as accuracy.csv.
 */
final class PanelAccuracyTool {

    private static final int FOLDS = 5;
    private static final int SIMULATIONS = 500;
    private static final int FIRST = 2016;

    private PanelAccuracyTool() {}

    /** One forecast, in percent of what came. */
    private record Off(String authority, int years, double off, boolean in80, boolean in50) {}

    /** Called with the folder of the pack and the file to write. */
    public static void main(String[] arguments) throws IOException {
        Map<String, PublishedAuthority> all = PublishedData.read(Path.of(arguments[0]));
        PublishedAuthority england = all.remove("ENG");
        List<String> codes = new ArrayList<>(all.keySet());
        Collections.shuffle(codes, new Random(7));
        int last = england.totals().lastKey();
        List<Off> scored = new ArrayList<>();
        for (int trainTo = FIRST; trainTo < last; trainTo++) {
            for (int fold = 0; fold < FOLDS; fold++) {
                List<PublishedAuthority> panel = new ArrayList<>();
                List<PublishedAuthority> left = new ArrayList<>();
                for (int index = 0; index < codes.size(); index++) {
                    (index % FOLDS == fold ? left : panel).add(all.get(codes.get(index)));
                }
                PublishedConstants constants = PublishedConstants.learn(panel, england, trainTo);
                for (PublishedAuthority authority : left) {
                    score(authority, trainTo, Math.min(GrowthLearning.HORIZONS, last - trainTo), constants, scored);
                }
            }
        }
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

    private static void score(
            PublishedAuthority authority, int trainTo, int years, PublishedConstants constants, List<Off> scored) {
        if (authority.totals().getOrDefault(trainTo, 0) <= 0) {
            return;
        }
        PublishedForecast forecast = PublishedForecast.of(authority, trainTo, years, SIMULATIONS, 42, constants);
        for (int year = 1; year <= years; year++) {
            Integer truth = authority.totals().get(trainTo + year);
            if (truth != null && truth > 0) {
                Distribution spread = forecast.distribution(PublishedLevel.TOTAL, "total", year);
                scored.add(new Off(
                        authority.code(),
                        year,
                        100 * (spread.mean() / truth - 1),
                        truth >= spread.p10() && truth <= spread.p90(),
                        truth >= spread.q1() && truth <= spread.q3()));
            }
        }
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
