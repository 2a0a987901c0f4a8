package org.throughline.interchange.batch;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.OwnedTable;
import org.throughline.jobs.JobProgress;

/**
 * Puts back what a batch wrote, all of it or nothing, where nothing was built on it; within the caller's transaction.
 */
@Component
class ImportUndoing {

    private final ImageStore store;
    private final RowImages images;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    ImportUndoing(ImageStore store, RowImages images, EntityManager entities, ApplicationEventPublisher events) {
        this.store = store;
        this.images = images;
        this.entities = entities;
        this.events = events;
    }

    /**
     * Undoes it.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where something was built on it
     */
    void undo(ImportBatch batch, ImportKind kind, JobProgress progress) {
        List<OwnedTable> tables = ImportLoading.tables(kind);
        List<ImageStore.Image> all = store.images(batch.id());
        List<String> built = new ArrayList<>();
        for (int from = 0; from < all.size(); from += kind.linesAtOnce()) {
            List<ImageStore.Image> some = all.subList(from, Math.min(all.size(), from + kind.linesAtOnce()));
            Map<UUID, String> now =
                    images.of(tables, some.stream().map(ImageStore.Image::root).toList());
            some.stream()
                    .filter(image -> !image.after().equals(now.get(image.root())))
                    .map(ImageStore.Image::subject)
                    .forEach(built::add);
        }
        if (!built.isEmpty()) {
            throw builtUpon(built).refused();
        }
        int done = 0;
        for (ImageStore.Image image : all.reversed()) {
            try {
                images.restore(tables, image.before(), image.after());
            } catch (DataIntegrityViolationException used) {
                throw builtUpon(List.of(image.subject())).refused(used);
            }
            progress.done(++done, all.size());
            progress.stopIfRequested();
        }
        entities.clear();
        events.publishEvent(new RecordsRestored(all.size()));
    }

    private static InterchangeRefusal.BuiltUpon builtUpon(List<String> subjects) {
        int shown = Math.min(subjects.size(), 5);
        return new InterchangeRefusal.BuiltUpon(String.join(", ", subjects.subList(0, shown))
                + (subjects.size() > shown ? " and " + (subjects.size() - shown) + " more" : ""));
    }
}
