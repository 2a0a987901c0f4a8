package org.throughline.transitions.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;
import org.throughline.shared.Names;

/** Hand-overs between health services in the database. */
@Component
class HealthStore {

    private static final String SELECT = "select h.*, c.forename, c.surname, c.date_of_birth, r.sender_name,"
            + " r.destination_name, r.phase, r.entry_year from health_handover h join transition_record r on r.id ="
            + " h.record_id join child c on c.id = r.child_id";

    private static final String OF_ROLES = " where (h.from_role in (:roles) or h.to_role in (:roles))";

    private final JdbcClient jdbc;

    HealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(UUID recordId, HealthKind kind, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into health_handover (id, version, record_id, kind, from_role, to_role, asked_by, asked_at)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?)")
                .params(id, recordId, kind.name(), kind.from(), kind.to(), by, Instants.toDatabase(at))
                .update();
        return id;
    }

    boolean isThere(UUID recordId, HealthKind kind) {
        return jdbc.sql("select count(*) from health_handover where record_id = ? and kind = ?")
                        .params(recordId, kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<HealthHandover> of(UUID recordId) {
        return jdbc.sql(SELECT + " where h.record_id = ? order by h.asked_at")
                .param(recordId)
                .query(HealthStore::handover)
                .list();
    }

    Optional<HealthHandover> find(UUID id, Collection<String> roles) {
        return jdbc
                .sql(SELECT + OF_ROLES + " and h.id = :id")
                .param("roles", some(roles))
                .param("id", id)
                .query(HealthStore::handover)
                .list()
                .stream()
                .findFirst();
    }

    /** What waits first, then by name. */
    List<HealthHandover> list(Collection<String> roles, int offset, int limit) {
        return jdbc.sql(SELECT + OF_ROLES
                        + " order by h.received_on is not null, h.handed_on is not null, c.surname, c.forename, h.id"
                        + " limit :limit offset :offset")
                .param("roles", some(roles))
                .param("limit", limit)
                .param("offset", offset)
                .query(HealthStore::handover)
                .list();
    }

    int count(Collection<String> roles) {
        return jdbc.sql("select count(*) from health_handover h" + OF_ROLES)
                .param("roles", some(roles))
                .query(Integer.class)
                .single();
    }

    void handedOver(HealthHandover read, String giver, String receiver, LocalDate on, String by) {
        changed(jdbc.sql("update health_handover set version = version + 1, giver = ?, receiver = ?, handed_on = ?,"
                        + " handed_by = ? where id = ? and version = ?")
                .params(giver, receiver, on, by, read.id(), read.version())
                .update());
    }

    void received(HealthHandover read, String receiver, LocalDate on, String by) {
        changed(jdbc.sql("update health_handover set version = version + 1, receiver = ?, received_on = ?,"
                        + " received_by = ? where id = ? and version = ?")
                .params(receiver, on, by, read.id(), read.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The hand-over was changed by somebody else");
        }
    }

    /** A list in SQL may not be empty; nobody has this role. */
    private static Collection<String> some(Collection<String> roles) {
        return roles.isEmpty() ? Set.of("-") : roles;
    }

    private static HealthHandover handover(ResultSet row, int number) throws SQLException {
        return new HealthHandover(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("record_id", UUID.class),
                HealthKind.valueOf(row.getString("kind")),
                Names.sorted(row.getString("forename"), row.getString("surname")),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("sender_name"),
                row.getString("destination_name"),
                row.getString("phase"),
                row.getInt("entry_year"),
                row.getString("asked_by"),
                Instants.fromDatabase(row, "asked_at"),
                row.getString("giver"),
                row.getObject("handed_on", LocalDate.class),
                row.getString("receiver"),
                row.getObject("received_on", LocalDate.class));
    }
}
