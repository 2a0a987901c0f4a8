package org.throughline.sufficiency.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackRow;
import org.throughline.pack.PackSource;
import org.throughline.pack.PackTable;

/**
 * Figures of one authority, one a line ({@code table, time_period, breakdown_topic, breakdown, measure, value}), laid
 * out as the wide files of the release. What is wrong with a line is said of that line.
 */
final class LinesOfRelease {

    /** Stands for the only authority, whose code is not in the file. */
    static final String CODE = "authority";

    private static final PackColumns COLUMNS = new PackColumns(
            ReleaseFolder.Part.LINES.file(),
            List.of("table", "time_period", "breakdown_topic", "breakdown", "measure", "value"),
            List.of());
    private static final Map<String, ReleaseFolder.Part> TABLES = Map.of(
            "caseload", ReleaseFolder.Part.CASELOAD,
            "newplans", ReleaseFolder.Part.NEW_PLANS,
            "ceased_plans", ReleaseFolder.Part.CEASED);
    /** Measures that the wide files must have, whether the lines have them or not. */
    private static final Map<ReleaseFolder.Part, List<String>> MEASURES = Map.of(
            ReleaseFolder.Part.CASELOAD,
            List.of(
                    "ehcplans",
                    "mainstream_total",
                    "special_la_maintained",
                    "special_academy_free",
                    "special_independent",
                    "special_non_maintained",
                    "ap_pru_total",
                    "fe_total",
                    "ed_elsewhere",
                    "nm_early_years"),
            ReleaseFolder.Part.NEW_PLANS,
            List.of("new_ehc_plans"),
            ReleaseFolder.Part.CEASED,
            List.of("total_ceased"));

    private static final int MOST_ROWS = 1_000_000;

    /** What a row of a wide file is of. */
    private record Wide(String period, String topic, String breakdown) {}

    private final PackFaults faults = new PackFaults();
    private final Map<ReleaseFolder.Part, Map<Wide, Map<String, String>>> tables = new LinkedHashMap<>();

    private LinesOfRelease() {}

    /**
     * Writes the wide files beside the lines, in the same folder.
     *
     * @return what is wrong with the lines; nothing is written where anything is
     */
    static List<String> widen(Path folder) {
        LinesOfRelease lines = new LinesOfRelease();
        PackSource.open(folder, COLUMNS.file(), lines.faults).ifPresent(source -> {
            try (source) {
                new PackTable(COLUMNS, MOST_ROWS, lines.faults).passingOthers().read(source, true, lines::take);
            }
        });
        if (lines.faults.isEmpty()) {
            lines.tables.forEach((part, rows) -> write(folder, part, rows));
        }
        return lines.faults.faults().stream().map(fault -> fault.text()).toList();
    }

    private void take(PackRow row) {
        ReleaseFolder.Part part = TABLES.get(row.text("table"));
        if (part == null) {
            return;
        }
        Wide wide = new Wide(row.text("time_period"), row.text("breakdown_topic"), row.text("breakdown"));
        String before = tables.computeIfAbsent(part, none -> new LinkedHashMap<>())
                .computeIfAbsent(wide, none -> new LinkedHashMap<>())
                .putIfAbsent(row.text("measure"), row.text("value"));
        if (before != null) {
            row.fault(
                    "",
                    "this figure stands twice, expected the figures of one authority; for several, upload the zip of"
                            + " the release");
        }
    }

    private static void write(Path folder, ReleaseFolder.Part part, Map<Wide, Map<String, String>> rows) {
        Set<String> measures = new LinkedHashSet<>(MEASURES.getOrDefault(part, List.of()));
        List<String> header = new ArrayList<>(
                List.of("time_period", "geographic_level", "old_la_code", "la_name", "breakdown_topic", "breakdown"));
        header.addAll(measures);
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(part.file()), StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.forEach((wide, values) -> {
                List<String> cells = new ArrayList<>(List.of(
                        wide.period(),
                        "Local authority",
                        CODE,
                        "The authority of the file",
                        wide.topic(),
                        wide.breakdown()));
                measures.forEach(measure -> cells.add(values.getOrDefault(measure, "")));
                csv.writeRecord(cells);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
