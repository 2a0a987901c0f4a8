package org.throughline.interchange.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.jobs.Jobs;
import org.throughline.jobs.Upkeep;
import org.throughline.shared.Instants;

/**
 * Deletes files that nobody has loaded within a day of bringing them, with all that they say of children. What is being
 * worked on is left until it is done.
 */
@Component
class PreviewClearing implements Upkeep {

    private final JdbcClient jdbc;
    private final ImportStore store;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PreviewClearing(
            JdbcClient jdbc,
            ImportStore store,
            Jobs jobs,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clear-previews";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        jdbc
                .sql("select id from import_batch where state not in ('LOADED', 'UNDONE') and brought_at <= ?")
                .param(Instants.toDatabase(clock.instant().minus(ImportBatch.KEPT)))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .filter(id -> !jobs.isAnyUnderWay(List.of(id)))
                .forEach(this::delete);
    }

    private void delete(UUID id) {
        transaction.executeWithoutResult(status -> {
            int locked = jdbc.sql(
                            "select count(*) from import_batch where id = ? and state not in ('LOADED', 'UNDONE') for update")
                    .param(id)
                    .query(Integer.class)
                    .single();
            if (locked > 0) {
                jobs.forget(id);
                store.delete(id);
                audit.record(AuditAction.CHANGE, "Deleted a file that nobody had loaded within 24 hours", id);
            }
        });
    }
}
