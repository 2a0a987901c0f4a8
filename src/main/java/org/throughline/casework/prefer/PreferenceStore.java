package org.throughline.casework.prefer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Where requests for preferences and reminders are kept. */
@Component
class PreferenceStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PreferenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a request; the one that was there before is replaced by it and its links are closed. */
    UUID ask(UUID caseId, Asking asking, AnswerBasis basis, String login, String name) {
        jdbc.sql("update casework_preference_link set revoked = true where request_id in"
                        + " (select id from casework_preference_request where case_id = ?)")
                .param(caseId)
                .update();
        jdbc.sql("update casework_preference_request set closed_how = 'REPLACED',"
                        + " closed_on = coalesce(closed_on, ?) where case_id = ?")
                .params(asking.on(), caseId)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into casework_preference_request (id, case_id, asked_on, way, answer_by, basis, by_login,"
                        + " by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId,
                        asking.on(),
                        asking.way().name(),
                        asking.answerBy(),
                        basis.name(),
                        login,
                        name,
                        Instants.toDatabase(clock.instant()))
                .update();
        return id;
    }

    void remind(UUID requestId, LocalDate on, AskedWay way, String note, String name) {
        jdbc.sql("insert into casework_preference_reminder (id, request_id, on_day, way, note, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), requestId, on, way.name(), note, name, Instants.toDatabase(clock.instant()))
                .update();
    }

    void close(UUID requestId, LocalDate on, PreferenceRequest.Closed how) {
        jdbc.sql("update casework_preference_request set closed_on = ?, closed_how = ? where id = ?")
                .params(on, how.name(), requestId)
                .update();
    }

    /** Lets nobody else answer the same request until this transaction is over. */
    void lock(UUID requestId) {
        jdbc.sql("select id from casework_preference_request where id = ? for update")
                .param(requestId)
                .query(UUID.class)
                .optional();
    }

    /** The requests of a case, newest first. */
    List<PreferenceRequest> ofCase(UUID caseId) {
        return read("case_id = ? order by at desc, id", caseId);
    }

    Optional<PreferenceRequest> find(UUID id) {
        return read("id = ?", id).stream().findFirst();
    }

    private List<PreferenceRequest> read(String where, Object value) {
        return jdbc.sql("select * from casework_preference_request where " + where)
                .param(value)
                .query((row, number) -> request(row))
                .list();
    }

    private PreferenceRequest request(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PreferenceRequest(
                id,
                row.getObject("case_id", UUID.class),
                row.getObject("asked_on", LocalDate.class),
                AskedWay.valueOf(row.getString("way")),
                row.getObject("answer_by", LocalDate.class),
                AnswerBasis.valueOf(row.getString("basis")),
                row.getString("by_name"),
                Instants.fromDatabase(row, "at"),
                row.getObject("closed_on", LocalDate.class),
                closed(row.getString("closed_how")),
                reminders(id));
    }

    private static PreferenceRequest.@Nullable Closed closed(@Nullable String how) {
        return how == null ? null : PreferenceRequest.Closed.valueOf(how);
    }

    private List<PreferenceRequest.Reminder> reminders(UUID requestId) {
        return jdbc.sql("select * from casework_preference_reminder where request_id = ? order by on_day, at, id")
                .param(requestId)
                .query((row, number) -> new PreferenceRequest.Reminder(
                        row.getObject("on_day", LocalDate.class),
                        AskedWay.valueOf(row.getString("way")),
                        row.getString("note"),
                        row.getString("by_name")))
                .list();
    }
}
