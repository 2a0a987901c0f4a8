package org.throughline.interchange.batch;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;

/** Reads, loads or undoes a batch in the background. */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "import";

    private final ImportStore store;
    private final ImportSteps steps;

    ImportJob(ImportStore store, ImportSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    /** Who asked for it was allowed to; with which rights a batch is worked on, {@link BatchRights} says. */
    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        ImportStore.Step step = store.step(id).orElseThrow(() -> new CancellationException("It was deleted"));
        switch (step) {
            case READ -> steps.read(id, progress);
            case LOAD -> steps.load(id, progress);
            case UNDO -> steps.undo(id, progress);
        }
        return () -> {};
    }

    @Override
    public void failed(UUID id, String why) {
        steps.failed(id, why);
    }
}
