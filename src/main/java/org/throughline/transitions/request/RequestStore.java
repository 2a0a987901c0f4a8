package org.throughline.transitions.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Requests for records in the database. */
@Component
class RequestStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RecordRequest asked) {
        jdbc.sql(
                        "insert into record_request (id, setting_id, setting_name, asked_of, asked_of_name, forename, surname,"
                                + " born, upn, starts_on, due_on, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(asked.id())
                .param(asked.settingId())
                .param(asked.settingName())
                .param(asked.askedOf())
                .param(asked.askedOfName())
                .param(asked.forename())
                .param(asked.surname())
                .param(asked.born())
                .param(asked.upn())
                .param(asked.startsOn())
                .param(asked.dueOn())
                .param(asked.askedBy())
                .param(Instants.toDatabase(asked.askedAt()))
                .update();
    }

    /** Answers a request; false where it was answered. */
    boolean answer(UUID id, RecordRequest.Answer answer, @Nullable UUID record, String by, Instant at) {
        return jdbc.sql("update record_request set answer = ?, record_id = ?, answered_by = ?, answered_at = ?"
                                + " where id = ? and answer is null")
                        .param(answer.name())
                        .param(record)
                        .param(by)
                        .param(Instants.toDatabase(at))
                        .param(id)
                        .update()
                == 1;
    }

    Optional<RecordRequest> find(UUID id) {
        return jdbc
                .sql("select * from record_request where id = ?")
                .param(id)
                .query(RequestStore::request)
                .list()
                .stream()
                .findFirst();
    }

    /** What these settings have asked, latest first. */
    List<RecordRequest> askedBy(Collection<UUID> settings) {
        return jdbc.sql("select * from record_request where setting_id in (:own) order by asked_at desc limit " + MOST)
                .param("own", settings)
                .query(RequestStore::request)
                .list();
    }

    /** What is asked of these settings and not answered, the one due first. */
    List<RecordRequest> open(Collection<UUID> settings) {
        return jdbc.sql("select * from record_request where asked_of in (:own) and answer is null order by due_on, id"
                        + " limit " + MOST)
                .param("own", settings)
                .query(RequestStore::request)
                .list();
    }

    private static RecordRequest request(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new RecordRequest(
                row.getObject("id", UUID.class),
                row.getObject("setting_id", UUID.class),
                row.getString("setting_name"),
                row.getObject("asked_of", UUID.class),
                row.getString("asked_of_name"),
                row.getString("forename"),
                row.getString("surname"),
                row.getObject("born", LocalDate.class),
                row.getString("upn"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("asked_by"),
                Instants.fromDatabase(row, "asked_at"),
                answer == null ? null : RecordRequest.Answer.valueOf(answer),
                row.getString("answered_by"),
                Instants.fromDatabaseOrNull(row, "answered_at"),
                row.getObject("record_id", UUID.class));
    }
}
