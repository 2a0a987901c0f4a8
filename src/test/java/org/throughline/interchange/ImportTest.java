package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.batch.LineFilter;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** A test of a kind of file: brought, loaded and undone as an officer does it. */
public abstract class ImportTest extends ServiceTest {

    @Autowired
    protected Imports imports;

    @Autowired
    protected JdbcClient jdbc;

    /** Reads and loads a file. */
    protected ImportBatch loaded(String kind, ImportFile file) {
        return brought(kind, file, false);
    }

    /** Reads a file and loads it, or not. */
    protected ImportBatch brought(String kind, ImportFile file, boolean isRehearsal) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> imports.now(
                        kind, file.name(), file.path(), false, isRehearsal, lines -> {}, BroughtFile.unwatched()));
    }

    /** Undoes a batch and waits until that is done. */
    protected ImportBatch undone(ImportBatch batch) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            imports.undo(batch.id());
            return true;
        });
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> !found(batch.id()).work().state().isUnderWay());
        return found(batch.id());
    }

    private ImportBatch found(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> imports.find(id)).orElseThrow();
    }

    /** The lines of a batch about something, or all where the text is blank. */
    protected List<BatchLine> lines(ImportBatch batch, String text) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> imports.lines(
                        new LineFilter(batch.id(), Set.of(Effect.values()), false, text), 0, Integer.MAX_VALUE));
    }

    /** The one line of a batch about something. */
    protected BatchLine line(ImportBatch batch, String text) {
        List<BatchLine> lines = lines(batch, text);
        assertThat(lines).extracting(line -> line.line().subject()).hasSize(1);
        return lines.getFirst();
    }

    /** The rules that a line breaks. */
    protected static List<String> rules(BatchLine line) {
        return line.line().faults().stream().map(ImportFault::rule).toList();
    }

    /** The checksums of tables, with that of what files said last. */
    protected TreeMap<String, Long> checksums(List<OwnedTable> tables) {
        TreeMap<String, Long> sums = new TreeMap<>();
        sums.put("imported_record", checksum("imported_record"));
        tables.forEach(table -> sums.put(table.table(), checksum(table.table())));
        return sums;
    }

    private Long checksum(String table) {
        return jdbc.sql("checksum table " + table)
                .query((row, number) -> row.getLong(2))
                .single();
    }
}
