package org.throughline.interchange.batch;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.jobs.JobProgress;
import org.throughline.shared.Refused;

/**
 * The three steps of a batch: read, load, undo. Each is done by the background work and by the command line, leaves a
 * line in the audit, and a second time does nothing where it is done already.
 */
@Component
class ImportSteps {

    private final ImportStore store;
    private final ImportReading reading;
    private final ImportLoading loading;
    private final ImportUndoing undoing;
    private final BatchRights rights;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ImportSteps(
            ImportStore store,
            ImportReading reading,
            ImportLoading loading,
            ImportUndoing undoing,
            BatchRights rights,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.reading = reading;
        this.loading = loading;
        this.undoing = undoing;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Reads its file; what cannot be read is kept with the reason. */
    void read(UUID id, JobProgress progress) {
        rights.with(id, () -> {
            readWithRights(id, progress);
            return true;
        });
    }

    private void readWithRights(UUID id, JobProgress progress) {
        ImportBatch batch = store.find(id).orElseThrow();
        ImportKind kind = rights.kind(batch);
        if (batch.state() != BatchState.BROUGHT) {
            return;
        }
        try {
            reading.read(id, kind, batch.fileName(), progress);
        } catch (Refused noSuchFile) {
            transaction.executeWithoutResult(status -> {
                store.forgetLines(id);
                if (noSuchFile.refusal() instanceof InterchangeRefusal.HeadingsNotKnown unknown) {
                    // the file stays until somebody has said what its headings mean
                    store.explain(id, unknown.sentence(), unknown.headings());
                } else {
                    store.forgetContent(id);
                    store.unreadable(id, noSuchFile.refusal().sentence());
                }
                audit.record(
                        AuditAction.CHANGE,
                        "Import of " + kind.code() + " not read: "
                                + noSuchFile.refusal().code(),
                        id);
            });
            return;
        }
        transaction.executeWithoutResult(status -> {
            // what it said is in the lines; the file itself is not kept
            store.forgetContent(id);
            store.read(id);
            audit.record(
                    AuditAction.CHANGE,
                    "Read an import of " + kind.code() + ": "
                            + store.find(id).orElseThrow().counts(),
                    id);
        });
    }

    /** Loads it, all or nothing. */
    void load(UUID id, JobProgress progress) {
        rights.with(id, () -> {
            loadWithRights(id, progress);
            return true;
        });
    }

    private void loadWithRights(UUID id, JobProgress progress) {
        transaction.executeWithoutResult(status -> {
            ImportBatch batch = store.find(id).orElseThrow();
            if (batch.state() != BatchState.PREVIEW) {
                return;
            }
            ImportKind kind = rights.kind(batch);
            loading.load(batch, kind, progress);
            store.loaded(id);
            audit.record(
                    AuditAction.CHANGE,
                    "Loaded an import of " + kind.code() + ": "
                            + store.find(id).orElseThrow().counts(),
                    id);
        });
    }

    /** Undoes it, all or nothing. */
    void undo(UUID id, JobProgress progress) {
        rights.with(id, () -> {
            undoWithRights(id, progress);
            return true;
        });
    }

    private void undoWithRights(UUID id, JobProgress progress) {
        transaction.executeWithoutResult(status -> {
            ImportBatch batch = store.find(id).orElseThrow();
            if (batch.state() == BatchState.UNDONE) {
                return;
            }
            if (batch.state() != BatchState.LOADED) {
                throw new InterchangeRefusal.NotToBeUndone().refused();
            }
            ImportKind kind = rights.kind(batch);
            undoing.undo(batch, kind, progress);
            store.undone(id);
            audit.record(AuditAction.CHANGE, "Undid an import of " + kind.code(), id);
        });
    }

    /** Keeps why a step failed for good. */
    void failed(UUID id, String why) {
        store.failed(id, why);
        audit.record(AuditAction.CHANGE, "An import failed", id, why);
    }
}
