package org.throughline.sufficiency.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackSource;
import org.throughline.pack.PackTable;

/** The names of authorities, as the release has them beside their codes. A published pack has none. */
final class ReleaseNames {

    private static final PackColumns COLUMNS =
            new PackColumns("caseload.csv", List.of("old_la_code", "la_name"), List.of());
    private static final int MOST_ROWS = 5_000_000;

    private ReleaseNames() {}

    /** Names by code. What is wrong with the file was said when its figures were read. */
    static Map<String, String> of(Path path) {
        Map<String, String> names = new TreeMap<>();
        PackFaults said = new PackFaults();
        PackSource.open(path, COLUMNS.file(), said).ifPresent(source -> {
            try (source) {
                new PackTable(COLUMNS, MOST_ROWS, said)
                        .passingOthers()
                        .read(source, false, row -> names.putIfAbsent(row.text("old_la_code"), row.text("la_name")));
            }
        });
        return names;
    }
}
