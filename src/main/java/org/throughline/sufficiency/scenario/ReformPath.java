package org.throughline.sufficiency.scenario;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path of reform that the Department for Education has announced, as dated changes of a scenario. Dates and who is
 * protected are announced; how many fewer plans that means is not, and stands as an assumption: with 80 % fewer new
 * plans and twice the odds of ceasing, plans of England (97,747 new ones in 2024) fall from 7.7 % of pupils to about
 * 4.8 % in five years, where 4.7 % is announced.
 */
public final class ReformPath {

    /** The name of the scenario. */
    public static final String NAME = "DfE's published path";

    private static final String FILE = "reform-path.csv";

    /** Read when first asked for. */
    private static final class Read {

        static final List<Line> ALL = load();
    }

    private ReformPath() {}

    /**
     * Something announced.
     *
     * @param september the academic year in which it begins, by its calendar year
     * @param what what it is, in words
     * @param standing whether it is announced, unverified or assumed, in words
     * @param source who says so
     * @param dated when that was said
     * @param change what it does in a scenario; null where it does nothing
     */
    public record Line(
            int september,
            String what,
            String standing,
            String source,
            String dated,
            @Nullable Change change) {}

    /** Everything announced, the first first. */
    public static List<Line> lines() {
        return Read.ALL;
    }

    /** What begins in some academic years, both ends included, as changes of a scenario. */
    public static List<Change> changes(int first, int last) {
        return Read.ALL.stream()
                .flatMap(line -> Optional.ofNullable(line.change()).stream())
                .filter(change -> change.from() >= first && change.from() <= last)
                .toList();
    }

    private static List<Line> load() {
        try (@Nullable InputStream in = ReformPath.class.getResourceAsStream("/published/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file published/" + FILE);
            }
            try (CsvReader<NamedCsvRecord> csv =
                            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
                    Stream<NamedCsvRecord> rows = csv.stream()) {
                return rows.map(ReformPath::line).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                whole(row, "september"),
                row.getField("what"),
                row.getField("standing"),
                row.getField("source"),
                row.getField("dated"),
                change(row));
    }

    private static @Nullable Change change(NamedCsvRecord row) {
        String kind = row.getField("change");
        return switch (kind) {
            case "note" -> null;
            case "new-plans" ->
                new Change.NewPlans(
                        whole(row, "september"),
                        Set.of(),
                        whole(row, "nc-year-from"),
                        whole(row, "nc-year-to"),
                        whole(row, "percent"));
            case "ceasing" ->
                new Change.Ceasing(
                        whole(row, "september"),
                        whole(row, "nc-year-from"),
                        whole(row, "nc-year-to"),
                        whole(row, "percent"));
            default -> throw new IllegalStateException("published/" + FILE + " has the unknown change " + kind);
        };
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
