package org.throughline.sufficiency.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What 78 authorities taught by each January, as shipped: learned by {@link PublishedConstants#learn} from the releases
 * that {@link #SOURCE} names. A forecast takes the last one that is not later than what it may know.
 */
public final class ShippedConstants {

    /** Where the constants come from. */
    public static final String SOURCE =
            "Department for Education, Education, health and care plans, releases of 2022 and 2025 (OGL v3): 78"
                    + " authorities and England, Januaries 2010 to 2025";

    static final String GROWTH = "growth.csv";
    static final String SHARES = "shares.csv";

    static final List<String> GROWTH_COLUMNS = List.of(
            "train-to",
            "years-ahead",
            "national",
            "national-variance",
            "weight-last-year",
            "weight-three-years",
            "weight-new-plans",
            "with-requests-last-year",
            "with-requests-three-years",
            "with-requests-new-plans",
            "with-requests-requests",
            "mean-last-year",
            "mean-three-years",
            "mean-new-plans",
            "mean-requests",
            "limit-last-year",
            "limit-three-years",
            "limit-new-plans",
            "limit-requests",
            "own-variance",
            "small-variance",
            "with-requests-own-variance",
            "with-requests-small-variance");

    private static final List<String> FIGURES = List.of("last-year", "three-years", "new-plans", "requests");

    static final List<String> SHARE_COLUMNS =
            List.of("train-to", "level", "key", "years-ahead", "drift", "own-variance", "count-variance");

    /** Read when first asked for. */
    private static final class Read {

        static final NavigableMap<Integer, PublishedConstants> ALL = read("/published/");
    }

    private ShippedConstants() {}

    /**
     * What was known by a January.
     *
     * @throws IllegalArgumentException where nothing was learned by then
     */
    public static PublishedConstants upTo(int january) {
        Map.Entry<Integer, PublishedConstants> last = Read.ALL.floorEntry(january);
        if (last == null) {
            throw new IllegalArgumentException(
                    "Nothing was learned by January " + january + ", expected " + Read.ALL.firstKey() + " or later");
        }
        return last.getValue();
    }

    /** The last January from which something was learned. */
    public static int last() {
        return Read.ALL.lastKey();
    }

    /** The first January by which something was learned. */
    public static int first() {
        return Read.ALL.firstKey();
    }

    /** What was learned by each January, from the files of a folder among the program's resources. */
    static NavigableMap<Integer, PublishedConstants> read(String folder) {
        SortedMap<Integer, List<GrowthConstants.Horizon>> growth = new TreeMap<>();
        for (NamedCsvRecord row : rows(folder + GROWTH)) {
            growth.computeIfAbsent(whole(row, "train-to"), none -> new ArrayList<>())
                    .add(new GrowthConstants.Horizon(
                            number(row, "national"),
                            number(row, "national-variance"),
                            new GrowthWeights(numbers(row, "weight", GrowthWeights.USUAL), withRequests(row)),
                            numbers(row, "mean", GrowthConstants.FEATURES),
                            numbers(row, "limit", GrowthConstants.FEATURES),
                            number(row, "own-variance"),
                            number(row, "small-variance"),
                            number(row, "with-requests-own-variance"),
                            number(row, "with-requests-small-variance")));
        }
        SortedMap<Integer, Map<PublishedLevel, Map<String, List<ShareConstants.Horizon>>>> shares = new TreeMap<>();
        for (NamedCsvRecord row : rows(folder + SHARES)) {
            shares.computeIfAbsent(whole(row, "train-to"), none -> new EnumMap<>(PublishedLevel.class))
                    .computeIfAbsent(level(row), none -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getField("key"), none -> new ArrayList<>())
                    .add(new ShareConstants.Horizon(
                            number(row, "drift"), number(row, "own-variance"), number(row, "count-variance")));
        }
        NavigableMap<Integer, PublishedConstants> all = new TreeMap<>();
        // a January in which a level is not published leaves what was learned of it before
        Map<PublishedLevel, ShareConstants> levels = new EnumMap<>(PublishedLevel.class);
        growth.forEach((january, horizons) -> {
            shares.getOrDefault(january, Map.of())
                    .forEach((level, keys) -> levels.put(level, new ShareConstants(january, level, keys)));
            all.put(january, new PublishedConstants(new GrowthConstants(january, horizons), new EnumMap<>(levels)));
        });
        return all;
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (@Nullable InputStream in = ShippedConstants.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + name);
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PublishedLevel level(NamedCsvRecord row) {
        String key = row.getField("level");
        for (PublishedLevel level : PublishedLevel.values()) {
            if (level.key().equals(key)) {
                return level;
            }
        }
        throw new IllegalStateException("published/" + SHARES + " has the unknown level " + key);
    }

    private static double[] withRequests(NamedCsvRecord row) {
        String kind = "with-requests";
        return row.getField(kind + "-requests").isEmpty()
                ? new double[0]
                : numbers(row, kind, GrowthConstants.FEATURES);
    }

    private static double[] numbers(NamedCsvRecord row, String kind, int count) {
        return FIGURES.stream()
                .limit(count)
                .mapToDouble(figure -> number(row, kind + "-" + figure))
                .toArray();
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
