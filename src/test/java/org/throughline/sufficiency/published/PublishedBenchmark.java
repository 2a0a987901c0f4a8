package org.throughline.sufficiency.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How good the forecast from published figures is on authorities that it did not learn from. */
final class PublishedBenchmark {

    private PublishedBenchmark() {}

    /** Called with the folder of a published pack of many authorities. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Map<String, PublishedAuthority> all = new TreeMap<>(PublishedData.read(Path.of(arguments[0])));
        List<PublishedBacktest.Row> rows =
                HeldOut.rows(all).values().stream().flatMap(List::stream).toList();
        System.out.print(AccuracyTable.of(rows, new SimpleBands(all)));
        System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }
}
