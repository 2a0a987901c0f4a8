package org.throughline.transitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;
import org.throughline.shared.Names;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/**
 * The answers in the database. An answer is changed only from the revision that its writer has read, in one statement,
 * so that of two people who write at the same time one is always told of the other.
 */
@Component
public class AnswerStore {

    private static final String COLUMNS = "field, item, text, visibility, source, written_by, written_at";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    /** Questions whose answers never leave the sender. */
    private final List<String> apart;

    AnswerStore(JdbcClient jdbc, JdbcOperations batches, Catalogues catalogues) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.apart = catalogues.keys(Flag.SENDER_ONLY);
    }

    public List<Answer> all(UUID recordId) {
        return jdbc.sql("select " + COLUMNS
                        + ", revision from transition_entry where record_id = ? order by field, item")
                .param(recordId)
                .query((row, number) -> entry(row, row.getLong("revision")))
                .list();
    }

    /** Everything that is written in each of these records; nothing for those in which nothing is. */
    public Map<UUID, List<Answer>> all(Collection<UUID> recordIds) {
        Map<UUID, List<Answer>> found = new HashMap<>();
        if (!recordIds.isEmpty()) {
            jdbc.sql("select record_id, " + COLUMNS
                            + ", revision from transition_entry where record_id in (:records) order by field, item")
                    .param("records", recordIds)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("record_id", UUID.class), none -> new ArrayList<>())
                                .add(entry(row, row.getLong("revision")));
                    });
        }
        return found;
    }

    public Optional<Answer> find(UUID recordId, String field, int item) {
        return jdbc
                .sql("select " + COLUMNS
                        + ", revision from transition_entry where record_id = ? and field = ? and item = ?")
                .params(recordId, field, item)
                .query((row, number) -> entry(row, row.getLong("revision")))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Writes an answer from the revision that was read, 0 for none.
     *
     * @return whether it was written; false when somebody else has written it since
     */
    public boolean write(UUID recordId, Answer entry, long readRevision) {
        LocalDateTime at = Instants.toDatabase(entry.writtenAt());
        if (readRevision > 0) {
            return jdbc.sql("update transition_entry set text = ?, visibility = ?, source = ?, written_by = ?,"
                                    + " written_at = ?, revision = revision + 1 where record_id = ? and field = ?"
                                    + " and item = ? and revision = ?")
                            .params(
                                    entry.text(),
                                    entry.visibility().name(),
                                    entry.source().name(),
                                    entry.writtenBy(),
                                    at,
                                    recordId,
                                    entry.field(),
                                    entry.item(),
                                    readRevision)
                            .update()
                    == 1;
        }
        try {
            return jdbc.sql("insert into transition_entry (record_id, " + COLUMNS
                                    + ", revision) select ?, ?, ?, ?, ?, ?, ?, ?, 1 from dual where not exists (select 1"
                                    + " from transition_entry where record_id = ? and field = ? and item = ?)")
                            .params(
                                    recordId,
                                    entry.field(),
                                    entry.item(),
                                    entry.text(),
                                    entry.visibility().name(),
                                    entry.source().name(),
                                    entry.writtenBy(),
                                    at,
                                    recordId,
                                    entry.field(),
                                    entry.item())
                            .update()
                    == 1;
        } catch (DuplicateKeyException writtenInBetween) {
            // somebody was first: the caller reads their answer and says so
            return false;
        }
    }

    /**
     * Notes that an answer has changed, without the record's own version: two people who write never stand in each
     * other's way.
     */
    public void markChanged(UUID recordId, Instant at, @Nullable Tier suggested) {
        jdbc.sql("update transition_record set changed_at = ? where id = ?")
                .params(Instants.toDatabase(at), recordId)
                .update();
        if (suggested != null) {
            jdbc.sql(
                            "update transition_record set tier_suggested = ?, tier = if(tier_by is null, ?, tier) where id = ?")
                    .params(suggested.name(), suggested.name(), recordId)
                    .update();
        }
    }

    /** Adds the first answers of a record at once. */
    void addNew(UUID recordId, Collection<Answer> first) {
        batches.batchUpdate(
                "insert into transition_entry (record_id, " + COLUMNS
                        + ", revision) values (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                first,
                100,
                (statement, entry) -> {
                    statement.setObject(1, recordId);
                    statement.setString(2, entry.field());
                    statement.setInt(3, entry.item());
                    statement.setString(4, entry.text());
                    statement.setString(5, entry.visibility().name());
                    statement.setString(6, entry.source().name());
                    statement.setString(7, entry.writtenBy());
                    statement.setObject(8, Instants.toDatabase(entry.writtenAt()));
                });
    }

    /** The first answer to one question in each of these records. */
    Map<UUID, Answer> answers(Collection<UUID> recordIds, String field) {
        Map<UUID, Answer> found = new HashMap<>();
        if (!recordIds.isEmpty()) {
            jdbc.sql("select record_id, " + COLUMNS
                            + ", revision from transition_entry where item = 0 and field = :field"
                            + " and record_id in (:records)")
                    .param("field", field)
                    .param("records", recordIds)
                    .query(row -> {
                        found.put(row.getObject("record_id", UUID.class), entry(row, row.getLong("revision")));
                    });
        }
        return found;
    }

    /** Copies answers of another record where this one has none; returns how many. */
    int carry(UUID from, UUID to) {
        return jdbc.sql("insert into transition_entry (record_id, " + COLUMNS + ", revision) select ?, " + COLUMNS
                        + ", 1 from"
                        + " transition_entry e where e.record_id = ? and e.text <> '' and e.item <= "
                        + Answer.CONTRIBUTED
                        + " and not exists (select 1 from"
                        + " transition_entry n where n.record_id = ? and n.field = e.field and n.item = e.item)")
                .params(to, from, to)
                .update();
    }

    /** The newest other record of the same child that the same setting wrote, with something in it. */
    Optional<UUID> earlier(UUID recordId) {
        return jdbc
                .sql("select o.id from transition_record r join transition_record o on o.child_id = r.child_id and"
                        + " o.id <> r.id and (o.sender_id = r.sender_id or (o.sender_id is null and r.sender_id is"
                        + " null)) where r.id = ? and exists (select 1 from transition_entry e where"
                        + " e.record_id = o.id and e.text <> '') order by o.entry_year desc, o.changed_at desc"
                        + " limit 1")
                .param(recordId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    /** What a setting's staff have written to a question about other children in the same year, newest first. */
    List<String> texts(UUID recordId, String field, Visibility visibility) {
        return jdbc.sql(
                        "select e.text from transition_record r join transition_record o on o.sender_id = r.sender_id and"
                                + " o.entry_year = r.entry_year and o.id <> r.id join transition_entry e on e.record_id = o.id and"
                                + " e.field = ? and e.visibility = ? and e.text <> '' and e.source in ('TEACHER', 'IMPORT')"
                                + " where r.id = ? order by e.written_at desc limit 300")
                .params(field, visibility.name(), recordId)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The names of the children whose records a setting writes in the same year. */
    List<String> names(UUID recordId) {
        return jdbc.sql(
                        "select c.forename, c.surname from transition_record r join transition_record o on o.sender_id ="
                                + " r.sender_id and o.entry_year = r.entry_year join child c on c.id = o.child_id where r.id = ?")
                .param(recordId)
                .query((row, number) -> Names.said(row.getString(1), row.getString(2)))
                .list();
    }

    /** Copies what is written now into a sending; the documents there are go with it. */
    void copy(UUID recordId, UUID sendingId) {
        sendDocuments(recordId);
        jdbc.sql("insert into transition_sent_entry (sending_id, update_number, " + COLUMNS + ") select :sending, 0, "
                        + COLUMNS
                        + " from transition_entry where record_id = :record and text <> '' and field not in (:apart)")
                .param("sending", sendingId)
                .param("record", recordId)
                .param("apart", apart)
                .update();
    }

    /** The documents of a record by id, in order. */
    List<String> documents(UUID recordId) {
        return jdbc.sql("select id from transition_document where record_id = ? and removed = false order by id")
                .param(recordId)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The documents of each of these records by id, in order; nothing for those that have none. */
    Map<UUID, List<String>> documents(Collection<UUID> recordIds) {
        Map<UUID, List<String>> found = new HashMap<>();
        if (!recordIds.isEmpty()) {
            jdbc.sql("select record_id, id from transition_document where record_id in (:records) and removed = false"
                            + " order by id")
                    .param("records", recordIds)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("record_id", UUID.class), none -> new ArrayList<>())
                                .add(row.getString("id"));
                    });
        }
        return found;
    }

    /** Lets the receiving setting have the documents there are; returns how many it had not. */
    int sendDocuments(UUID recordId) {
        return jdbc.sql(
                        "update transition_document set sent = true where record_id = ? and sent = false and removed = false")
                .param(recordId)
                .update();
    }

    /** Documents that the receiving setting does not have yet. */
    int unsentDocuments(UUID recordId) {
        return jdbc.sql(
                        "select count(*) from transition_document where record_id = ? and sent = false and removed = false")
                .param(recordId)
                .query(Integer.class)
                .single();
    }

    /** Adds to a sending what has changed since. */
    void addUpdate(UUID sendingId, int update, Collection<Answer> changed) {
        batches.batchUpdate(
                "insert into transition_sent_entry (sending_id, update_number, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changed,
                100,
                (statement, entry) -> {
                    statement.setObject(1, sendingId);
                    statement.setInt(2, update);
                    statement.setString(3, entry.field());
                    statement.setInt(4, entry.item());
                    statement.setString(5, entry.text());
                    statement.setString(6, entry.visibility().name());
                    statement.setString(7, entry.source().name());
                    statement.setString(8, entry.writtenBy());
                    statement.setObject(9, Instants.toDatabase(entry.writtenAt()));
                });
    }

    /** Everything that was sent, each answer with the number of its update as revision, oldest first. */
    public List<Answer> sent(UUID sendingId) {
        return jdbc.sql("select " + COLUMNS + ", update_number from transition_sent_entry where sending_id = :sending"
                        + " and field not in (:apart) order by field, item, update_number")
                .param("sending", sendingId)
                .param("apart", apart)
                .query((row, number) -> entry(row, row.getLong("update_number")))
                .list();
    }

    /** Of what is written now, what a sending does not have. */
    List<Answer> unsent(List<Answer> now, UUID sending) {
        Map<String, Answer> sent = new HashMap<>();
        sent(sending).forEach(entry -> sent.put(entry.field() + "#" + entry.item(), entry));
        return now.stream()
                .filter(entry -> !apart.contains(entry.field()))
                .filter(entry -> {
                    Answer copy = sent.get(entry.field() + "#" + entry.item());
                    return copy == null
                            ? !entry.text().isBlank()
                            : !copy.text().equals(entry.text()) || copy.visibility() != entry.visibility();
                })
                .toList();
    }

    private static Answer entry(ResultSet row, long revision) throws SQLException {
        Instant at = Instants.fromDatabase(row, "written_at");
        return new Answer(
                row.getString("field"),
                row.getInt("item"),
                row.getString("text"),
                Visibility.valueOf(row.getString("visibility")),
                Source.valueOf(row.getString("source")),
                row.getString("written_by"),
                at,
                revision);
    }
}
