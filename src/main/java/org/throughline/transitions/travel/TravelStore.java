package org.throughline.transitions.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** What became of support, in the database; by the hand-over, so that a record sent anew is asked about anew. */
@Component
class TravelStore {

    private final JdbcClient jdbc;

    TravelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was answered about a hand-over. */
    Optional<TravelPage> of(UUID sendingId) {
        return jdbc.sql("select t.* from transition_travel t where t.sending_id = ?")
                .param(sendingId)
                .query((row, number) -> new TravelPage(
                        "",
                        "",
                        LocalDate.ofInstant(Instants.fromDatabase(row, "answered_at"), Instants.LONDON),
                        row.getLong("version"),
                        row.getString("answered_by"),
                        Instants.fromDatabase(row, "answered_at"),
                        lines(sendingId)))
                .optional();
    }

    /** What was answered about the hand-over of a record that is under way. */
    Optional<TravelPage> ofRecord(UUID recordId) {
        return jdbc.sql("select r.sending_id from transition_record r join transition_travel t"
                        + " on t.sending_id = r.sending_id where r.id = ?")
                .param(recordId)
                .query((row, number) -> Objects.requireNonNull(row.getObject("sending_id", UUID.class)))
                .optional()
                .flatMap(this::of);
    }

    private List<HelpLine> lines(UUID sendingId) {
        return jdbc.sql("select * from transition_travel_line where sending_id = ? order by place")
                .param(sendingId)
                .query((row, number) -> new HelpLine(
                        row.getString("field"),
                        row.getInt("item"),
                        row.getString("kind"),
                        row.getString("help"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("words")))
                .list();
    }

    /** Keeps the answers in the place of those before. */
    void save(UUID sendingId, long version, String by, Instant at, List<HelpLine> lines) {
        int changed = version == 0
                ? jdbc.sql("insert ignore into transition_travel (sending_id, version, answered_by, answered_at)"
                                + " values (?, 1, ?, ?)")
                        .params(sendingId, by, Instants.toDatabase(at))
                        .update()
                : jdbc.sql("update transition_travel set version = version + 1, answered_by = ?, answered_at = ?"
                                + " where sending_id = ? and version = ?")
                        .params(by, Instants.toDatabase(at), sendingId, version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("A colleague answered in between");
        }
        jdbc.sql("delete from transition_travel_line where sending_id = ?")
                .param(sendingId)
                .update();
        for (int place = 0; place < lines.size(); place++) {
            HelpLine line = lines.get(place);
            jdbc.sql("insert into transition_travel_line (sending_id, field, item, place, kind, help, outcome, words)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            sendingId,
                            line.field(),
                            line.item(),
                            place,
                            line.kind(),
                            line.help(),
                            Objects.requireNonNull(line.outcome()).name(),
                            line.words())
                    .update();
        }
    }
}
