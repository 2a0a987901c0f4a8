package org.throughline.transitions.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** What families said of the lines of records, in the database. Nothing is changed but that a question is answered. */
@Component
class FamilyLineStore {

    private final JdbcClient jdbc;

    FamilyLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was said. */
    void add(UUID recordId, StoredLine line) {
        jdbc.sql("insert into transition_family_line (id, record_id, field, item, question, shown, agreed, words, way,"
                        + " taken_down_by, said_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(line.id())
                .param(recordId)
                .param(line.key().field())
                .param(line.key().item())
                .param(line.question())
                .param(line.shown())
                .param(line.agreed())
                .param(line.words())
                .param(line.takenDownBy() == null ? "LINK" : "PAPER")
                .param(line.takenDownBy())
                .param(Instants.toDatabase(line.saidAt()))
                .update();
    }

    /** What was said last of each line. */
    Map<FamilyLine.Key, StoredLine> last(UUID recordId) {
        return all(recordId).stream()
                .collect(Collectors.toMap(StoredLine::key, Function.identity(), (before, after) -> after));
    }

    /** Everything that was said, oldest first. */
    List<StoredLine> all(UUID recordId) {
        return jdbc.sql("select * from transition_family_line where record_id = ? order by said_at, id")
                .param(recordId)
                .query((row, number) -> line(row))
                .list();
    }

    /** Answers a question that nobody has answered; false where there is none. */
    boolean answer(UUID recordId, UUID id, String words, String by, Instant at) {
        return jdbc.sql("update transition_family_line set answer = ?, answered_by = ?, answered_at = ? where id = ?"
                                + " and record_id = ? and agreed = false and answered_at is null")
                        .params(words, by, Instants.toDatabase(at), id, recordId)
                        .update()
                == 1;
    }

    private static StoredLine line(ResultSet row) throws SQLException {
        @Nullable Instant answeredAt = Instants.fromDatabaseOrNull(row, "answered_at");
        return new StoredLine(
                row.getObject("id", UUID.class),
                new FamilyLine.Key(row.getString("field"), row.getInt("item")),
                row.getString("question"),
                row.getString("shown"),
                row.getBoolean("agreed"),
                row.getString("words"),
                row.getString("taken_down_by"),
                Instants.fromDatabase(row, "said_at"),
                row.getString("answer"),
                row.getString("answered_by"),
                answeredAt);
    }
}
