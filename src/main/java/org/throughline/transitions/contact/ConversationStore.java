package org.throughline.transitions.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Conversations with their times and actions, in their tables. */
@Component
class ConversationStore {

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversations about a record, newest first. */
    List<Conversation> of(UUID recordId) {
        Map<UUID, List<TalkTime>> times = new HashMap<>();
        jdbc.sql("select s.* from transition_talk_time s join transition_conversation t on t.id = s.conversation_id"
                        + " where t.record_id = ? order by s.position")
                .param(recordId)
                .query(row -> {
                    times.computeIfAbsent(row.getObject("conversation_id", UUID.class), none -> new ArrayList<>())
                            .add(time(row));
                });
        Map<UUID, List<TalkAction>> actions = new HashMap<>();
        jdbc.sql("select a.* from transition_talk_action a join transition_conversation t on t.id = a.conversation_id"
                        + " where t.record_id = ? order by a.due, a.what")
                .param(recordId)
                .query(row -> {
                    actions.computeIfAbsent(row.getObject("conversation_id", UUID.class), none -> new ArrayList<>())
                            .add(action(row));
                });
        return jdbc.sql("select * from transition_conversation where record_id = ? order by asked_at desc")
                .param(recordId)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Conversation(
                            id,
                            row.getLong("version"),
                            row.getString("asked_by"),
                            row.getBoolean("asked_by_receiver"),
                            Instants.fromDatabase(row, "asked_at"),
                            row.getString("about"),
                            times.getOrDefault(id, List.of()),
                            Objects.requireNonNullElse(row.getString("notes"), ""),
                            actions.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static TalkTime time(ResultSet row) throws SQLException {
        return new TalkTime(
                row.getObject("id", UUID.class),
                row.getString("words"),
                Instants.fromDatabaseOrNull(row, "starts"),
                row.getInt("minutes"),
                row.getBoolean("by_receiver"),
                row.getString("by_name"),
                TalkTime.State.valueOf(row.getString("state")),
                row.getString("answered_by"),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }

    private static TalkAction action(ResultSet row) throws SQLException {
        return new TalkAction(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getString("who"),
                row.getBoolean("by_receiver"),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"));
    }

    /** Keeps times that a side proposes, after those that are there. */
    void propose(UUID conversationId, List<ProposedTime> times, boolean byReceiver, String by) {
        int first = jdbc.sql("select coalesce(max(position), 0) from transition_talk_time where conversation_id = ?")
                .param(conversationId)
                .query(Integer.class)
                .single();
        for (int place = 0; place < times.size(); place++) {
            ProposedTime time = times.get(place);
            jdbc.sql(
                            "insert into transition_talk_time (id, conversation_id, position, words, starts, minutes, by_receiver,"
                                    + " by_name, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            conversationId,
                            first + place + 1,
                            time.words(),
                            Instants.toDatabase(time.moment()),
                            time.minutes(),
                            byReceiver,
                            by,
                            TalkTime.State.PROPOSED.name())
                    .update();
        }
    }

    /** Holds a conversation until the end of the transaction, so that two do not answer it at once. */
    void hold(UUID conversationId) {
        jdbc.sql("update transition_conversation set version = version + 1 where id = ?")
                .param(conversationId)
                .update();
    }

    /**
     * Answers a time that still is as it was read.
     *
     * @return whether it was
     */
    boolean answer(UUID timeId, TalkTime.State was, TalkTime.State becomes, String by, @Nullable String reason) {
        return jdbc.sql(
                                "update transition_talk_time set state = ?, answered_by = ?, reason = ? where id = ? and state = ?")
                        .param(becomes.name())
                        .param(by)
                        .param(reason)
                        .param(timeId)
                        .param(was.name())
                        .update()
                == 1;
    }
}
