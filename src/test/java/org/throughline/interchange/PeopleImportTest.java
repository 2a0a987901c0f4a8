package org.throughline.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.batch.LineFilter;
import org.throughline.jobs.JobProgress;
import org.throughline.transitions.TransitionTest;

/** Files brought in by people of the demonstration. */
public abstract class PeopleImportTest extends TransitionTest {

    @Autowired
    protected Imports imports;

    @Autowired
    protected JdbcTemplate jdbc;

    /** Reads a file and loads it. */
    protected ImportBatch brought(String kind, String name, String content) {
        return now(kind, name, content, false);
    }

    /** Reads a file, and nothing of it stays. */
    protected ImportBatch rehearsed(String kind, String name, String content) {
        return now(kind, name, content, true);
    }

    /** What was refused or not decided when a file was last read. */
    protected final List<BatchLine> refused = new ArrayList<>();

    private ImportBatch now(String kind, String name, String content, boolean isRehearsal) {
        refused.clear();
        try {
            Path file = Files.createTempFile("import-test-", ".file");
            try {
                Files.writeString(file, content, StandardCharsets.UTF_8);
                return imports.now(
                        kind,
                        name,
                        file,
                        false,
                        isRehearsal,
                        refused::addAll,
                        new JobProgress(percent -> true, () -> false));
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    protected List<BatchLine> lines(ImportBatch batch) {
        return imports.lines(new LineFilter(batch.id(), Set.of(Effect.values()), false, ""), 0, 1_000);
    }

    /** Brings a file and waits until it is read. */
    protected UUID read(String kind, String name, String content) throws Exception {
        Path file = Files.createTempFile("import-test-", ".file");
        try {
            Files.writeString(file, content, StandardCharsets.UTF_8);
            UUID id = imports.bring(kind, name, file);
            until(id, BatchState.PREVIEW);
            return id;
        } finally {
            Files.delete(file);
        }
    }

    /** Waits until a batch is in a state. */
    protected void until(UUID id, BatchState state) throws Exception {
        for (int turn = 0; turn < 600; turn++) {
            ImportBatch batch = imports.find(id).orElseThrow();
            if (batch.state() == state && !batch.work().state().isUnderWay()) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError(imports.find(id).orElseThrow());
    }

    /** Undoes a batch and waits for it. */
    protected void undone(UUID id) throws Exception {
        imports.undo(id);
        until(id, BatchState.UNDONE);
    }

    /** The checksums of tables. */
    protected List<String> checksums(String... tables) {
        return List.of(tables).stream()
                .map(table -> jdbc.queryForMap("checksum table " + table).toString())
                .toList();
    }
}
