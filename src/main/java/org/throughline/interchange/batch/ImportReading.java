package org.throughline.interchange.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.jobs.JobProgress;

/** Reads the file of a batch into lines, each with what loading it would do. */
@Component
class ImportReading {

    private static final int AT_ONCE = 500;

    private final ImportStore store;
    private final ImportedRecords imported;
    private final LeftOut leftOut;

    ImportReading(ImportStore store, ImportedRecords imported, LeftOut leftOut) {
        this.leftOut = leftOut;
        this.store = store;
        this.imported = imported;
    }

    /** Reads it; lines of an earlier try are forgotten. */
    void read(UUID batch, ImportKind kind, String fileName, JobProgress progress) {
        store.forgetLines(batch);
        try {
            Path content = Files.createTempFile("throughline-import-", ".file");
            try {
                try (OutputStream out = Files.newOutputStream(content)) {
                    store.write(batch, out);
                }
                Lines lines = new Lines(batch, kind);
                kind.read(new ImportFile(fileName, content, store.said(batch)), lines::add, progress);
                lines.flush();
            } finally {
                Files.deleteIfExists(content);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Says of all lines again what loading them would do, where values of the file replace, or not, what was typed. */
    void overwrite(UUID batch, boolean overwrites) {
        for (int from = 0; ; from += AT_ONCE) {
            List<BatchLine> lines = store.lines(batch, Set.of(Effect.values()), false, "%", from, AT_ONCE);
            if (lines.isEmpty()) {
                return;
            }
            lines.stream()
                    .filter(line -> line.changes().stream().anyMatch(FieldChange::isTyped))
                    .filter(line -> line.effect() == Effect.LEFT || line.effect() == Effect.CHANGED)
                    .filter(line -> line.choice().what() != LineChoice.What.LEAVE)
                    .forEach(line -> store.choose(
                            batch,
                            line.position(),
                            line.choice(),
                            line.changes(),
                            Comparison.effect(
                                    line.changes(), overwrites || line.choice().overwrites())));
        }
    }

    /** Says of all lines again what loading them would do, without some sections of fields. */
    void leaveOut(ImportBatch batch, ImportKind kind, Set<String> sections) {
        leftOut.store(batch.id(), sections);
        for (int from = 0; ; from += AT_ONCE) {
            List<BatchLine> lines = store.lines(batch.id(), Set.of(Effect.values()), false, "%", from, AT_ONCE);
            if (lines.isEmpty()) {
                return;
            }
            List<UUID> targets = lines.stream()
                    .map(line -> Comparison.target(line.line(), line.choice()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            Map<UUID, Map<String, String>> held = targets.isEmpty() ? Map.of() : kind.held(targets);
            Map<UUID, Map<String, String>> before = imported.of(kind.code(), targets);
            for (BatchLine line : lines) {
                UUID target = Comparison.target(line.line(), line.choice());
                if (target != null) {
                    ImportStore.Compared compared = Comparison.compared(
                            LeftOut.without(line.line(), sections),
                            line.choice(),
                            batch.overwrites(),
                            target,
                            held,
                            before);
                    store.choose(batch.id(), line.position(), line.choice(), compared.changes(), compared.effect());
                }
            }
        }
    }

    /** A line compared with the record it means. */
    ImportStore.Compared compared(ImportBatch batch, ImportKind kind, FoundLine whole, LineChoice choice) {
        FoundLine line = LeftOut.without(whole, leftOut.of(batch.id()));
        UUID target = Comparison.target(line, choice);
        if (target == null) {
            return new ImportStore.Compared(line, List.of(), Comparison.effectAlone(line, choice));
        }
        Map<UUID, Map<String, String>> held = kind.held(List.of(target));
        Map<UUID, Map<String, String>> before = imported.of(kind.code(), List.of(target));
        return Comparison.compared(line, choice, batch.overwrites(), target, held, before);
    }

    /** Takes lines as they are read and stores some hundreds at once. */
    private final class Lines {

        private final UUID batch;
        private final ImportKind kind;
        private final List<FoundLine> waiting = new ArrayList<>();
        private int stored;

        Lines(UUID batch, ImportKind kind) {
            this.batch = batch;
            this.kind = kind;
        }

        void add(FoundLine line) {
            waiting.add(line);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            List<UUID> targets = waiting.stream()
                    .map(FoundLine::target)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            Map<UUID, Map<String, String>> held = targets.isEmpty() ? Map.of() : kind.held(targets);
            Map<UUID, Map<String, String>> before = imported.of(kind.code(), targets);
            store.add(
                    batch,
                    stored,
                    waiting.stream()
                            .map(line -> line.target() == null
                                    ? new ImportStore.Compared(
                                            line, List.of(), Comparison.effectAlone(line, LineChoice.AS_PROPOSED))
                                    : Comparison.compared(
                                            line, LineChoice.AS_PROPOSED, false, line.target(), held, before))
                            .toList());
            stored += waiting.size();
            waiting.clear();
        }
    }
}
