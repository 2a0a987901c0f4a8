package org.throughline.transitions.destination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Where the children of records move to that lie with their senders. */
@Component
class DestinationTable {

    private static final String UNSENT = "select id, version, entry_year, sender_id, destination_kind, destination_id,"
            + " destination_name from transition_record where state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')";

    private final JdbcClient jdbc;

    DestinationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records of a child that moves in an academic year. */
    List<UnsentRecord> unsentOf(UUID childId, int entryYear) {
        return jdbc.sql(UNSENT + " and child_id = ? and entry_year = ?")
                .params(childId, entryYear)
                .query(DestinationTable::record)
                .list();
    }

    /** The records of children who move to a setting. */
    List<UnsentRecord> unsentTo(UUID settingId) {
        return jdbc.sql(UNSENT + " and destination_kind = 'SETTING' and destination_id = ?")
                .param(settingId)
                .query(DestinationTable::record)
                .list();
    }

    private static UnsentRecord record(ResultSet row, int number) throws SQLException {
        return new UnsentRecord(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getInt("entry_year"),
                row.getObject("sender_id", UUID.class),
                "UNKNOWN".equals(row.getString("destination_kind")),
                row.getObject("destination_id", UUID.class),
                row.getString("destination_name"));
    }

    /**
     * Says that a child moves to a setting of our list, where a place is offered. An invitation to another one ends.
     *
     * @return false where somebody has changed the record since it was read
     */
    boolean route(UnsentRecord record, UUID settingId, String name, Instant at) {
        return jdbc.sql(
                                "update transition_record set destination_kind = 'SETTING', destination_id = ?,"
                                        + " destination_name = ?, destination_status = 'OFFERED', invited_by = null,"
                                        + " invited_at = null, changed_at = ?, version = version + 1 where id = ? and version = ?")
                        .params(settingId, name, Instants.toDatabase(at), record.id(), record.version())
                        .update()
                > 0;
    }

    /** Holds a record until the transaction is over, against others who hold it. */
    void lock(UUID recordId) {
        jdbc.sql("select id from transition_record where id = ? for update")
                .param(recordId)
                .query(UUID.class)
                .optional();
    }

    /** Whether the history of a record says something already. */
    boolean isNoted(UUID recordId, String what) {
        return jdbc.sql("select count(*) from transition_event where record_id = ? and what = ?")
                        .params(recordId, what)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
