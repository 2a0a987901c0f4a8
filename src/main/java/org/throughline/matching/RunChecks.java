package org.throughline.matching;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** What the check of each run's answer against the guarantees found, in the database. */
@Component
class RunChecks {

    private static final StoredJson<GuaranteeReport> REPORT =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED);

    private final JdbcClient jdbc;
    private final Clock clock;

    RunChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what was found, in place of what was found before. */
    void store(UUID runId, GuaranteeReport report) {
        jdbc.sql("insert into match_run_check (run_id, checked_at, holds, report) values (?, ?, ?, ?)"
                        + " on duplicate key update checked_at = values(checked_at), holds = values(holds),"
                        + " report = values(report)")
                .params(runId, Instants.toDatabase(clock.instant()), report.holds(), REPORT.write(report))
                .update();
    }

    /** What was found when a run ended; empty while it goes on and for runs of before there were guarantees. */
    Optional<GuaranteeReport> stored(UUID runId) {
        return jdbc
                .sql("select report from match_run_check where run_id = ?")
                .param(runId)
                .query((row, number) -> REPORT.read(row.getString(1)))
                .list()
                .stream()
                .findFirst();
    }
}
