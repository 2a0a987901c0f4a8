package org.throughline.interchange.batch;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.interchange.Candidate;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Jobs;
import org.throughline.security.Roles;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.LikePattern;

/** Files that are brought in: read into a preview, decided on line by line, loaded, undone. */
@Service
@Transactional
public class Imports {

    private static final Set<BatchState> TO_READ = Set.of(BatchState.BROUGHT, BatchState.HEADINGS);

    private final ImportStore store;
    private final ImportKinds kinds;
    private final ImportReading reading;
    private final ImportSteps steps;
    private final Jobs jobs;
    private final BatchRights rights;
    private final LeftOut leftOut;

    Imports(
            ImportStore store,
            ImportKinds kinds,
            ImportReading reading,
            ImportSteps steps,
            Jobs jobs,
            BatchRights rights,
            LeftOut leftOut) {
        this.rights = rights;
        this.leftOut = leftOut;
        this.store = store;
        this.kinds = kinds;
        this.reading = reading;
        this.steps = steps;
        this.jobs = jobs;
    }

    /** The kinds of files that the person may import, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public List<ImportKind> kinds() {
        return kinds.allowed();
    }

    /** The batches of these kinds, newest first; of very many the newest 500. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public List<ImportBatch> all() {
        return store.all(kinds.allowed().stream().map(ImportKind::code).toList()).stream()
                .filter(batch -> rights.isSeen(batch.id()))
                .toList();
    }

    /** A batch; empty where it was deleted or is not for the person. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public Optional<ImportBatch> find(UUID id) {
        return store.find(id)
                .filter(batch -> kinds.allowed(batch.kind()).isPresent())
                .filter(batch -> rights.isSeen(batch.id()));
    }

    /**
     * Takes a file and begins to read it in the background.
     *
     * @param kind the code of its kind
     * @param fileName its name where it came from
     * @return the id of the batch
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal}, where the person may not, or it is too
     *     large
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public UUID bring(String kind, String fileName, Path content) {
        return bring(kind, fileName, content, "");
    }

    /**
     * As above, for a kind of which something must be said besides.
     *
     * @param said that, in a form of the kind
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public UUID bring(String kind, String fileName, Path content, String said) {
        UUID id = taken(kind, fileName, content, said);
        jobs.begin(ImportJob.KIND, id);
        return id;
    }

    /**
     * As above, for rows that somebody pasted.
     *
     * @param text rows, with tabs between cells
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    public UUID paste(String kind, String text) {
        try {
            Path content = Files.createTempFile("throughline-paste-", ".txt");
            try {
                Files.writeString(content, text);
                return bring(kind, "Pasted rows.txt", content);
            } finally {
                Files.deleteIfExists(content);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private UUID taken(String kind, String fileName, Path content, String said) {
        ImportKind known = kinds.allowed(kind).orElseThrow(() -> new InterchangeRefusal.NotForThisPerson().refused());
        try (InputStream in = Files.newInputStream(content)) {
            if (Files.size(content) > known.mostBytes()) {
                throw new InterchangeRefusal.FileTooLarge(known.mostBytes() >> 20).refused();
            }
            UUID id = store.add(kind, fileName, said, Fingerprints.hex(in), content);
            rights.note(id);
            return id;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines of a batch with some effects, in order. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public List<BatchLine> lines(LineFilter filter, int offset, int limit) {
        return find(filter.batch()).isEmpty()
                ? List.of()
                : store.lines(
                        filter.batch(),
                        filter.effects(),
                        filter.queriesOnly(),
                        LikePattern.containing(filter.text().strip()),
                        offset,
                        limit);
    }

    /** How many {@link #lines} finds in all. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public int count(LineFilter filter) {
        return find(filter.batch()).isEmpty()
                ? 0
                : store.count(
                        filter.batch(),
                        filter.effects(),
                        filter.queriesOnly(),
                        LikePattern.containing(filter.text().strip()));
    }

    /**
     * What is on record of each that a line may mean, by its id, to be shown beside what the file says.
     *
     * @throws java.util.NoSuchElementException where there is no such line
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, String>> sideBySide(UUID batch, int position) {
        ImportBatch known = find(batch).orElseThrow();
        List<UUID> ids = store.line(batch, position).orElseThrow().line().candidates().stream()
                .map(Candidate::id)
                .toList();
        return ids.isEmpty() ? Map.of() : rights.kind(known).held(ids);
    }

    /**
     * Chooses what is done with a line.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where the batch is loaded already
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void choose(UUID batch, int position, LineChoice choice) {
        ImportBatch known = preview(batch);
        BatchLine line = store.line(batch, position).orElseThrow();
        boolean isKnown = choice.match() == null
                || line.line().candidates().stream()
                        .anyMatch(candidate -> candidate.id().equals(choice.match()));
        if (!isKnown) {
            throw new InterchangeRefusal.NotToBeLoaded().refused();
        }
        ImportKind kind = rights.kind(known);
        ImportStore.Compared compared = rights.with(batch, () -> reading.compared(known, kind, line.line(), choice));
        store.choose(batch, position, choice, compared.changes(), compared.effect());
    }

    /** Whether values of the file replace what people typed, in every line. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void overwrite(UUID batch, boolean overwrites) {
        preview(batch);
        store.overwrite(batch, overwrites);
        reading.overwrite(batch, overwrites);
    }

    /** The sections of fields that are left out of a batch, of those that its kind names; none at first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public Set<String> leftOut(UUID batch) {
        return find(batch).map(known -> leftOut.of(batch)).orElse(Set.of());
    }

    /**
     * Leaves sections of fields out of a batch, in every line; those not named are in it again.
     *
     * @param sections of those that its kind names
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where the batch is loaded already
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void leaveOut(UUID batch, Set<String> sections) {
        ImportBatch known = preview(batch);
        ImportKind kind = rights.kind(known);
        Set<String> wanted =
                kind.sections().stream().filter(sections::contains).collect(Collectors.toUnmodifiableSet());
        rights.with(batch, () -> {
            reading.leaveOut(known, kind, wanted);
            return true;
        });
    }

    /** The headings of a batch that somebody must explain before it is read; empty where it has none. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(readOnly = true)
    public Optional<FileHeadings> headings(UUID batch) {
        return find(batch).flatMap(known -> store.headings(known.id()));
    }

    /**
     * Begins to read a file again, where that was stopped or failed, or its headings were explained.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where it was read already
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void readAgain(UUID batch) {
        boolean isToBeRead =
                find(batch).filter(known -> TO_READ.contains(known.state())).isPresent();
        if (!isToBeRead) {
            throw new InterchangeRefusal.NotToBeLoaded().refused();
        }
        store.toBeRead(batch);
        jobs.begin(ImportJob.KIND, batch);
    }

    /**
     * Begins to load a batch in the background.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where there is nothing to load
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void load(UUID batch) {
        preview(batch);
        if (store.count(batch, ImportLoading.TO_LOAD, false, "%") == 0) {
            throw new InterchangeRefusal.NothingToLoad().refused();
        }
        store.next(batch, ImportStore.Step.LOAD);
        jobs.begin(ImportJob.KIND, batch);
    }

    /**
     * Begins to undo a batch in the background.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where it was not loaded
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void undo(UUID batch) {
        ImportBatch known = find(batch).orElseThrow(() -> new InterchangeRefusal.NotToBeUndone().refused());
        if (known.state() != BatchState.LOADED) {
            throw new InterchangeRefusal.NotToBeUndone().refused();
        }
        store.next(batch, ImportStore.Step.UNDO);
        jobs.begin(ImportJob.KIND, batch);
    }

    /** Stops the step that is under way; nothing of it is then stored. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void stop(UUID batch) {
        find(batch).ifPresent(known -> jobs.stop(known.id()));
    }

    /**
     * Deletes a batch that was not loaded, with what its file said.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where it was loaded: it stays as the account
     *     of what was done
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    public void delete(UUID batch) {
        ImportBatch known = find(batch).orElseThrow(() -> new InterchangeRefusal.NotToBeLoaded().refused());
        if (known.state() == BatchState.LOADED || known.state() == BatchState.UNDONE) {
            throw new InterchangeRefusal.NotToBeLoaded().refused();
        }
        jobs.forget(batch);
        store.delete(batch);
    }

    private ImportBatch preview(UUID batch) {
        return find(batch)
                .filter(known -> known.state() == BatchState.PREVIEW
                        && !known.work().state().isUnderWay())
                .orElseThrow(() -> new InterchangeRefusal.NotToBeLoaded().refused());
    }

    /**
     * Reads a file and, unless it is a rehearsal, loads it, before it returns: for the command line.
     *
     * @param overwrites whether values of the file replace what people typed
     * @param isRehearsal whether nothing is loaded and nothing of it stays
     * @param seen told the batch once it is read, and its lines that are refused or to be checked
     * @return the batch as it is then
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportBatch now(
            String kind,
            String fileName,
            Path content,
            boolean overwrites,
            boolean isRehearsal,
            Consumer<List<BatchLine>> seen,
            JobProgress progress) {
        UUID id = taken(kind, fileName, content, "");
        steps.read(id, progress);
        if (overwrites) {
            store.overwrite(id, true);
            reading.overwrite(id, true);
        }
        ImportBatch read = store.find(id).orElseThrow();
        if (read.state() == BatchState.PREVIEW) {
            seen.accept(store.lines(id, Set.of(Effect.REFUSED, Effect.UNDECIDED), false, "%", 0, Integer.MAX_VALUE));
            if (!isRehearsal) {
                steps.load(id, progress);
            }
        }
        ImportBatch done = store.find(id).orElseThrow();
        if (isRehearsal) {
            store.delete(id);
        }
        return done;
    }
}
