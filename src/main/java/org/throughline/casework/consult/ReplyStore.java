package org.throughline.casework.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.shared.Instants;

/** Where replies are kept: what is typed, and what was sent. */
@Component
class ReplyStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer that is typed and not sent. */
    record Draft(String words, long revision) {}

    Map<ReplyQuestion, Draft> drafts(UUID consultationId) {
        Map<ReplyQuestion, Draft> drafts = new EnumMap<>(ReplyQuestion.class);
        jdbc.sql("select question, words, revision from casework_consultation_draft where consultation_id = ?")
                .param(consultationId)
                .query(row -> {
                    drafts.put(
                            ReplyQuestion.valueOf(row.getString("question")),
                            new Draft(row.getString("words"), row.getLong("revision")));
                });
        return drafts;
    }

    /** Keeps an answer; false where it was changed since it was read. */
    boolean write(UUID consultationId, ReplyQuestion question, String words, long readRevision) {
        if (readRevision == 0) {
            return jdbc.sql(
                                    "insert ignore into casework_consultation_draft (consultation_id, question, words, revision)"
                                            + " values (?, ?, ?, 1)")
                            .params(consultationId, question.name(), words)
                            .update()
                    == 1;
        }
        return jdbc.sql("update casework_consultation_draft set words = ?, revision = revision + 1 where"
                                + " consultation_id = ? and question = ? and revision = ?")
                        .params(words, consultationId, question.name(), readRevision)
                        .update()
                == 1;
    }

    /** Keeps a reply as it is sent; what was typed is no draft any more. */
    void send(
            UUID consultationId,
            ReplyKind kind,
            LocalDate on,
            String by,
            ConsultationReply.Way way,
            Map<ReplyQuestion, String> answers) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into casework_consultation_reply (id, consultation_id, kind, on_day, by_name, way, at) values"
                        + " (?, ?, ?, ?, ?, ?, ?)")
                .params(id, consultationId, kind.name(), on, by, way.name(), Instants.toDatabase(clock.instant()))
                .update();
        answers.forEach((question, words) -> jdbc.sql(
                        "insert into casework_consultation_answer (reply_id, question, words) values (?, ?, ?)")
                .params(id, question.name(), words)
                .update());
        jdbc.sql("delete from casework_consultation_draft where consultation_id = ?")
                .param(consultationId)
                .update();
    }

    /** The replies to a consultation, earliest first. */
    List<ConsultationReply> of(UUID consultationId) {
        return jdbc.sql("select * from casework_consultation_reply where consultation_id = ? order by at, id")
                .param(consultationId)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ConsultationReply(
                            id,
                            consultationId,
                            ReplyKind.valueOf(row.getString("kind")),
                            row.getObject("on_day", LocalDate.class),
                            row.getString("by_name"),
                            ConsultationReply.Way.valueOf(row.getString("way")),
                            Instants.fromDatabase(row, "at"),
                            answers(id));
                })
                .list();
    }

    private Map<ReplyQuestion, String> answers(UUID replyId) {
        Map<ReplyQuestion, String> answers = new EnumMap<>(ReplyQuestion.class);
        jdbc.sql("select question, words from casework_consultation_answer where reply_id = ?")
                .param(replyId)
                .query(row -> {
                    answers.put(ReplyQuestion.valueOf(row.getString("question")), row.getString("words"));
                });
        return answers;
    }
}
