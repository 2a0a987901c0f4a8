package org.throughline.sufficiency.published;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Learns the shipped constants anew from a published pack of many authorities, and writes them. */
final class ShippedConstantsTool {

    private ShippedConstantsTool() {}

    /** Called with the folder of the pack, the folder to write to, and codes of authorities to leave out. */
    public static void main(String[] arguments) throws IOException {
        Map<String, PublishedAuthority> all = PublishedData.read(Path.of(arguments[0]));
        PublishedAuthority england = all.remove("ENG");
        Arrays.stream(arguments).skip(2).forEach(all::remove);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (CsvWriter growth = csv(folder.resolve(ShippedConstants.GROWTH));
                CsvWriter shares = csv(folder.resolve(ShippedConstants.SHARES))) {
            growth.writeRecord(ShippedConstants.GROWTH_COLUMNS);
            shares.writeRecord(ShippedConstants.SHARE_COLUMNS);
            for (int january = PublishedBacktest.FIRST;
                    january <= england.totals().lastKey();
                    january++) {
                PublishedConstants learned = PublishedConstants.learn(all.values(), england, january);
                for (int years = 1; years <= GrowthLearning.HORIZONS; years++) {
                    growth.writeRecord(row(january, years, learned.growth().at(years)));
                }
                learned.shares()
                        .forEach((level, constants) -> constants.horizons().forEach((key, horizons) -> {
                            for (int years = 1; years <= horizons.size(); years++) {
                                ShareConstants.Horizon horizon = horizons.get(years - 1);
                                shares.writeRecord(
                                        String.valueOf(constants.trainTo()),
                                        level.key(),
                                        key,
                                        String.valueOf(years),
                                        cell(horizon.drift()),
                                        cell(horizon.ownVariance()),
                                        cell(horizon.countVariance()));
                            }
                        }));
            }
        }
    }

    private static List<String> row(int january, int years, GrowthConstants.Horizon horizon) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(january),
                String.valueOf(years),
                cell(horizon.national()),
                cell(horizon.nationalVariance())));
        double[] withRequests = horizon.weights().withRequests();
        add(row, horizon.weights().usual());
        add(row, withRequests);
        for (int blank = withRequests.length; blank < GrowthConstants.FEATURES; blank++) {
            row.add("");
        }
        add(row, horizon.means());
        add(row, horizon.limits());
        row.add(cell(horizon.ownVariance()));
        row.add(cell(horizon.smallVariance()));
        row.add(cell(horizon.requestsVariance()));
        row.add(cell(horizon.requestsSmallVariance()));
        return row;
    }

    private static void add(List<String> row, double[] figures) {
        for (double figure : figures) {
            row.add(cell(figure));
        }
    }

    private static String cell(double number) {
        return String.format(Locale.ROOT, "%.6f", number);
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    }
}
