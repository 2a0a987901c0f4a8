package org.throughline.transitions.contribute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Who writes in which record, in the database. */
@Component
class ContributorStore {

    private final JdbcClient jdbc;

    ContributorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(UUID recordId, NewContributor wanted, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into transition_contributor (id, record_id, number, kind, setting_id, name, person, sends,"
                        + " added_by, added_at, removed) select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?,"
                        + " false from transition_contributor where record_id = ?")
                .param(id)
                .param(recordId)
                .param(wanted.kind().name())
                .param(wanted.settingId())
                .param(wanted.name())
                .param(wanted.person())
                .param(wanted.sends())
                .param(by)
                .param(Instants.toDatabase(at))
                .param(recordId)
                .update();
        return id;
    }

    void remove(UUID id) {
        jdbc.sql("update transition_contributor set removed = true where id = ?")
                .param(id)
                .update();
    }

    void handedIn(UUID id, String by, Instant at) {
        jdbc.sql("update transition_contributor set handed_in_at = ?, handed_in_by = ? where id = ?")
                .params(Instants.toDatabase(at), by, id)
                .update();
    }

    Optional<Contributor> find(UUID id) {
        return rows("id = ?", id).stream().findFirst();
    }

    /** Those of a record, in the order in which they were asked. */
    List<Contributor> of(UUID recordId) {
        return rows("record_id = ? order by number", recordId);
    }

    private List<Contributor> rows(String where, Object value) {
        return jdbc.sql("select * from transition_contributor where removed = false and " + where)
                .param(value)
                .query(ContributorStore::contributor)
                .list();
    }

    private static Contributor contributor(ResultSet row, int number) throws SQLException {
        return new Contributor(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getInt("number"),
                ContributorKind.valueOf(row.getString("kind")),
                row.getObject("setting_id", UUID.class),
                row.getString("name"),
                row.getString("person"),
                row.getBoolean("sends"),
                row.getString("added_by"),
                Instants.fromDatabase(row, "added_at"),
                Instants.fromDatabaseOrNull(row, "handed_in_at"),
                row.getString("handed_in_by"));
    }
}
