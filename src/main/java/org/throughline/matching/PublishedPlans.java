package org.throughline.matching;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Instants;

/** Which run is the plan that families and schools know for a year of entry. It decides about no place. */
@Component
class PublishedPlans {

    private final JdbcClient jdbc;
    private final RunArchive archive;
    private final CurrentUser user;
    private final Clock clock;
    private final AuditTrail audit;

    PublishedPlans(JdbcClient jdbc, RunArchive archive, CurrentUser user, Clock clock, AuditTrail audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.archive = archive;
        this.user = user;
        this.clock = clock;
    }

    void publish(int entryYear, UUID runId) {
        jdbc.sql("insert into published_plan (entry_year, run_id, published_by, published_at) values (?, ?, ?, ?)"
                        + " on duplicate key update run_id = values(run_id), published_by = values(published_by),"
                        + " published_at = values(published_at)")
                .params(entryYear, runId, user.name(), Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.DECISION, "Made a plan known to families and schools", runId);
    }

    void withdraw(UUID runId) {
        jdbc.sql("delete from published_plan where run_id = ?").param(runId).update();
        audit.record(AuditAction.DECISION, "Withdrew a plan that families and schools knew", runId);
    }

    Optional<PublishedPlan> of(UUID runId) {
        return jdbc
                .sql("select published_by, published_at from published_plan where run_id = ?")
                .param(runId)
                .query((row, number) -> new PublishedPlan(row.getString(1), Instants.fromDatabase(row, "published_at")))
                .list()
                .stream()
                .findFirst();
    }

    /** Where the published plan has each child, by reference; empty when no plan is published. */
    Map<String, String> places(int entryYear) {
        return jdbc
                .sql("select run_id from published_plan where entry_year = ?")
                .param(entryYear)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list()
                .stream()
                .findFirst()
                .flatMap(archive::answer)
                .map(answer -> answer.places())
                .orElse(Map.of());
    }
}
