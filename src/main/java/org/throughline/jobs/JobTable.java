package org.throughline.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** The table of background work: what was asked for, by whom, and how far it is. */
@Component
class JobTable {

    private static final int LONGEST_MESSAGE = 1_000;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who asked for a job, and how often it was begun. */
    record Asked(String login, String name, int attempts) {}

    /** Notes that a job is asked for; false where it is under way already. */
    boolean ask(UUID id, String kind, String login, String name) {
        jdbc.sql("insert ignore into job (id, kind, state, percent, stop_requested, attempts, login, by_name, asked_at)"
                        + " values (?, ?, 'NEW', 0, false, 0, ?, ?, ?)")
                .params(id, kind, login, name, now())
                .update();
        return jdbc.sql("update job set state = 'WAITING', percent = 0, stop_requested = false, attempts = 0,"
                                + " message = null, login = ?, by_name = ?, asked_at = ?, ended_at = null"
                                + " where id = ? and state not in ('WAITING', 'RUNNING')")
                        .params(login, name, now(), id)
                        .update()
                > 0;
    }

    /** Begins a job, or takes it up; empty where it is over, stopped or forgotten. */
    Optional<Asked> begin(UUID id) {
        jdbc.sql("update job set state = 'STOPPED', ended_at = ? where id = ? and stop_requested"
                        + " and state in ('WAITING', 'RUNNING')")
                .params(now(), id)
                .update();
        int begun = jdbc.sql("update job set state = 'RUNNING', attempts = attempts + 1 where id = ?"
                        + " and state in ('WAITING', 'RUNNING')")
                .param(id)
                .update();
        return begun == 0
                ? Optional.empty()
                : jdbc.sql("select login, by_name, attempts from job where id = ?")
                        .param(id)
                        .query((row, number) ->
                                new Asked(row.getString("login"), row.getString("by_name"), row.getInt("attempts")))
                        .optional();
    }

    /** Notes how far a job is; false where it is to stop. */
    boolean report(UUID id, int percent) {
        return jdbc.sql("update job set percent = ? where id = ? and state = 'RUNNING' and not stop_requested")
                        .params(percent, id)
                        .update()
                > 0;
    }

    /** Puts a job back into the queue: its service is about to end, which counts for nothing. */
    void putBack(UUID id) {
        jdbc.sql("update job set state = 'WAITING', attempts = attempts - 1 where id = ? and state = 'RUNNING'")
                .param(id)
                .update();
    }

    /** Ends a job; false where it is over already, or forgotten. */
    boolean end(UUID id, JobState state, @Nullable String message) {
        return jdbc.sql("update job set state = ?, message = nullif(?, ''), percent = ?, ended_at = ? where id = ?"
                                + " and state in ('WAITING', 'RUNNING')")
                        .params(state.name(), cut(message), state == JobState.DONE ? 100 : 0, now(), id)
                        .update()
                > 0;
    }

    void requestStop(UUID id) {
        jdbc.sql("update job set stop_requested = true where id = ? and state in ('WAITING', 'RUNNING')")
                .param(id)
                .update();
        jdbc.sql("update job set state = 'STOPPED', ended_at = ? where id = ? and state = 'WAITING'")
                .params(now(), id)
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from job where id = ?").param(id).update();
    }

    Map<UUID, JobStatus> statuses(Collection<UUID> ids) {
        Map<UUID, JobStatus> found = new HashMap<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select * from job where id in (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query(row -> {
                        found.put(row.getObject("id", UUID.class), status(row));
                    });
        }
        return found;
    }

    private static JobStatus status(ResultSet row) throws SQLException {
        return new JobStatus(
                JobState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("message"),
                row.getString("by_name"),
                Instants.fromDatabase(row, "asked_at"),
                Instants.fromDatabaseOrNull(row, "ended_at"));
    }

    private Object now() {
        return Instants.toDatabase(clock.instant());
    }

    private static String cut(@Nullable String message) {
        String text = Objects.requireNonNullElse(message, "");
        return text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
    }
}
