package org.throughline.interchange.batch;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.jobs.JobProgress;
import org.throughline.shared.Refused;

/**
 * Loads a batch through the services: all of it or nothing, within the caller's transaction. What stood there before
 * and after is kept, so that it can be undone.
 */
@Component
class ImportLoading {

    static final Set<Effect> TO_LOAD = Set.of(Effect.ADDED, Effect.CHANGED, Effect.LEFT);

    private final ImportStore store;
    private final ImportedRecords imported;
    private final ImportReading reading;
    private final RowImages images;
    private final ImageStore imageStore;
    private final EntityManager entities;
    private final LeftOut leftOut;

    ImportLoading(
            ImportStore store,
            ImportedRecords imported,
            ImportReading reading,
            RowImages images,
            ImageStore imageStore,
            EntityManager entities,
            LeftOut leftOut) {
        this.leftOut = leftOut;
        this.store = store;
        this.imported = imported;
        this.reading = reading;
        this.images = images;
        this.imageStore = imageStore;
        this.entities = entities;
    }

    /** The tables that a kind writes to, and the one of what files said last. */
    static List<OwnedTable> tables(ImportKind kind) {
        return Stream.concat(kind.tables().stream(), Stream.of(OwnedTable.of("imported_record", "root")))
                .toList();
    }

    /**
     * Loads it.
     *
     * @throws Refused as {@link InterchangeRefusal}, where a record was changed since the preview or a service refuses
     *     a line
     */
    void load(ImportBatch batch, ImportKind kind, JobProgress progress) {
        int all = Math.max(1, batch.all());
        int done = 0;
        List<UUID> roots = new ArrayList<>();
        kind.loaded(List.of());
        int atOnce = kind.linesAtOnce();
        for (int from = 0; ; from += atOnce) {
            List<BatchLine> lines = store.lines(batch.id(), Set.of(Effect.values()), false, "%", from, atOnce);
            if (lines.isEmpty()) {
                break;
            }
            roots.addAll(load(batch, kind, lines));
            done += lines.size();
            progress.done(done, all);
            progress.stopIfRequested();
        }
        kind.loaded(roots);
    }

    private List<UUID> load(ImportBatch batch, ImportKind kind, List<BatchLine> lines) {
        Set<String> sections = leftOut.of(batch.id());
        List<BatchLine> wanted = lines.stream()
                .filter(line -> TO_LOAD.contains(line.effect()) && line.choice().what() != LineChoice.What.LEAVE)
                .map(line -> new BatchLine(
                        line.position(),
                        line.effect(),
                        LeftOut.without(line.line(), sections),
                        line.changes(),
                        line.choice()))
                .toList();
        List<UUID> targets = wanted.stream()
                .map(line -> Comparison.target(line.line(), line.choice()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<OwnedTable> tables = tables(kind);
        Map<UUID, String> before = images.of(tables, targets);
        Map<UUID, Map<String, String>> said = imported.of(kind.code(), targets);
        Map<UUID, Map<String, String>> held = targets.isEmpty() ? Map.of() : kind.held(targets);
        Map<UUID, String> subjects = new LinkedHashMap<>();
        for (BatchLine line : wanted) {
            UUID target = Comparison.target(line.line(), line.choice());
            UUID root = target == null
                    ? written(
                            kind, new LineToLoad(line.line(), null, line.line().fields()))
                    : changed(batch, kind, line, target, held.getOrDefault(target, Map.of()), said);
            imported.note(
                    kind.code(),
                    root,
                    said.getOrDefault(root, Map.of()),
                    line.line().fields());
            subjects.put(root, ImportStore.subject(line.line()));
            store.done(batch.id(), line.position(), root);
        }
        entities.flush();
        entities.clear();
        String nothing = images.of(List.of(), List.of(new UUID(0, 0))).get(new UUID(0, 0));
        Map<UUID, String> after = images.of(tables, subjects.keySet());
        imageStore.add(
                batch.id(),
                subjects.entrySet().stream()
                        .map(entry -> new ImageStore.Image(
                                entry.getKey(),
                                entry.getValue(),
                                before.getOrDefault(entry.getKey(), Objects.requireNonNull(nothing)),
                                Objects.requireNonNull(after.get(entry.getKey()))))
                        .toList());
        return List.copyOf(subjects.keySet());
    }

    private static UUID changed(
            ImportBatch batch,
            ImportKind kind,
            BatchLine line,
            UUID target,
            Map<String, String> held,
            Map<UUID, Map<String, String>> said) {
        boolean isAsPreviewed = Comparison.changes(line.line().fields(), held, said.getOrDefault(target, Map.of()))
                .equals(line.changes());
        if (!isAsPreviewed) {
            throw new InterchangeRefusal.ChangedSincePreview(line.line().subject()).refused();
        }
        Map<String, String> values =
                Comparison.accepted(line.changes(), line.choice().overwrites() || batch.overwrites());
        return values.isEmpty() ? target : written(kind, new LineToLoad(line.line(), target, values));
    }

    private static UUID written(ImportKind kind, LineToLoad line) {
        try {
            return kind.load(line);
        } catch (Refused notTaken) {
            FoundLine found = line.line();
            throw new InterchangeRefusal.LineRefused(
                            found.row(),
                            found.subject(),
                            notTaken.refusal().problems().stream().collect(Collectors.joining(". ")))
                    .refused(notTaken);
        }
    }
}
