package org.throughline.sufficiency.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Reads a published pack's folder the plain way, for tests and benchmarks. */
final class PublishedData {

    private PublishedData() {}

    static Map<String, PublishedAuthority> read(Path folder) throws IOException {
        Map<String, PublishedAuthority> all = new TreeMap<>();
        for (String[] row : rows(folder.resolve("plans.csv"))) {
            PublishedAuthority authority = at(all, row[0]);
            int january = Integer.parseInt(row[1]);
            int from = Integer.parseInt(row[2]);
            int to = Integer.parseInt(row[3]);
            int plans = Integer.parseInt(row[4]);
            if (from == 0 && to == 25) {
                authority.totals().put(january, plans);
            } else {
                authority
                        .ages()
                        .computeIfAbsent(january, none -> new ArrayList<>())
                        .add(new AgeBand(from, to, plans));
            }
        }
        for (String[] row : rows(folder.resolve("new-plans.csv"))) {
            if (row[2].equals("0") && row[3].equals("25")) {
                at(all, row[0]).newPlans().put(Integer.parseInt(row[1]), Integer.parseInt(row[4]));
            }
        }
        for (String[] row : rows(folder.resolve("settings.csv"))) {
            at(all, row[0])
                    .settings()
                    .computeIfAbsent(Integer.parseInt(row[1]), none -> new TreeMap<>())
                    .put(row[2], Integer.parseInt(row[3]));
        }
        return all;
    }

    private static Iterable<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row.length > 3 && !row[row.length == 4 ? 3 : 4].isEmpty())
                .toList();
    }

    private static PublishedAuthority at(Map<String, PublishedAuthority> all, String code) {
        return all.computeIfAbsent(
                code,
                none -> new PublishedAuthority(
                        code, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    }
}
