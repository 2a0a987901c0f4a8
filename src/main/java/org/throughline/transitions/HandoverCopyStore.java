package org.throughline.transitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.events.RecordSent;

/** The hand-overs in the database, who has looked at them, and what happened. */
@Component
public class HandoverCopyStore {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    HandoverCopyStore(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events) {
        this.events = events;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID recordId, Destination to, SharingBasis basis, String by, Instant at) {
        jdbc.sql(
                        "insert into transition_sending (id, record_id, destination_kind, destination_id, destination_name, basis,"
                                + " sent_by, sent_at, updates) values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .param(id)
                .param(recordId)
                .param(to.kind().name())
                .param(to.settingId())
                .param(to.label())
                .param(basis.name())
                .param(by)
                .param(Instants.toDatabase(at))
                .update();
    }

    /** Tells other modules that a record was handed over. */
    void tellSent(UUID id, TransitionRecord record) {
        events.publishEvent(new RecordSent(
                record.id(), id, record.childId(), record.destination().settingId()));
    }

    /** Notes the tier that the receiver sees; whether it or its reason is another one than before. */
    boolean tier(UUID id, TransitionRecord record) {
        return jdbc.sql(
                                "update transition_sending set tier = ?, tier_by = ?, tier_reason = ? where id = ? and not (tier <=>"
                                        + " ? and tier_reason <=> ?)")
                        .param(record.tier().name())
                        .param(record.tierBy())
                        .param(record.tierReason())
                        .param(id)
                        .param(record.tier().name())
                        .param(record.tierReason())
                        .update()
                > 0;
    }

    int countUpdate(UUID id) {
        jdbc.sql("update transition_sending set updates = updates + 1 where id = ?")
                .param(id)
                .update();
        return find(id).orElseThrow().updates();
    }

    /** Notes who has received a hand-over. */
    public void received(UUID id, String by, Instant at) {
        jdbc.sql("update transition_sending set received_by = ?, received_at = ? where id = ?")
                .params(by, Instants.toDatabase(at), id)
                .update();
    }

    void ended(UUID id, RecordState how, String by, Instant at, String reason) {
        jdbc.sql("update transition_sending set ended = ?, ended_by = ?, ended_at = ?, ended_reason = ? where id = ?")
                .params(how.name(), by, Instants.toDatabase(at), reason, id)
                .update();
    }

    /** A hand-over. */
    public Optional<HandoverCopy> find(UUID id) {
        return jdbc
                .sql("select * from transition_sending where id = ?")
                .param(id)
                .query(HandoverCopyStore::sending)
                .list()
                .stream()
                .findFirst();
    }

    /** Every sending of a record, newest first. */
    List<HandoverCopy> of(UUID recordId) {
        return jdbc.sql("select * from transition_sending where record_id = ? order by sent_at desc")
                .param(recordId)
                .query(HandoverCopyStore::sending)
                .list();
    }

    /** The last update that a person has looked at; -1 for none. */
    int lastViewed(UUID sendingId, String login) {
        return jdbc
                .sql("select update_number from transition_look where sending_id = ? and login = ?")
                .params(sendingId, login)
                .query((row, number) -> row.getInt(1))
                .list()
                .stream()
                .findFirst()
                .orElse(-1);
    }

    void look(UUID sendingId, String login, int update, Instant at) {
        jdbc.sql(
                        "insert into transition_look (sending_id, login, update_number, looked_at) values (?, ?, ?, ?)"
                                + " on duplicate key update update_number = values(update_number), looked_at = values(looked_at)")
                .params(sendingId, login, update, Instants.toDatabase(at))
                .update();
    }

    public void event(UUID recordId, Instant at, String by, String what) {
        event(recordId, at, by, what, AuditAction.CHANGE);
    }

    /** As above, for what somebody decided. */
    void decision(UUID recordId, Instant at, String by, String what) {
        event(recordId, at, by, what, AuditAction.DECISION);
    }

    private void event(UUID recordId, Instant at, String by, String what, AuditAction action) {
        jdbc.sql("insert into transition_event (record_id, at, by_name, what) values (?, ?, ?, ?)")
                .params(recordId, Instants.toDatabase(at), by, what)
                .update();
        audit.record(action, what, recordId);
    }

    List<RecordPage.Event> events(UUID recordId) {
        return jdbc.sql("select at, by_name, what from transition_event where record_id = ? order by id desc")
                .param(recordId)
                .query((row, number) -> new RecordPage.Event(
                        Instants.fromDatabase(row, "at"), row.getString("by_name"), row.getString("what")))
                .list();
    }

    private static HandoverCopy sending(ResultSet row, int number) throws SQLException {
        return new HandoverCopy(
                row.getObject("id", UUID.class),
                row.getString("destination_name"),
                row.getString("sent_by"),
                Instants.fromDatabase(row, "sent_at"),
                row.getInt("updates"),
                row.getString("received_by"),
                instant(row, "received_at"),
                row.getString("ended") == null ? null : RecordState.valueOf(row.getString("ended")),
                row.getString("ended_by"),
                instant(row, "ended_at"),
                row.getString("ended_reason"),
                row.getString("tier") == null ? null : Tier.valueOf(row.getString("tier")),
                row.getString("tier_by"),
                row.getString("tier_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Instants.fromDatabaseOrNull(row, column);
    }
}
