package org.throughline.matching.questions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.jobs.Jobs;
import org.throughline.matching.RunDeleted;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.Instants;

/** Questions to runs and their answers, in the database. */
@Component
class QuestionStore {

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    QuestionStore(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A question to a run.
     *
     * @param answer null while it has none
     */
    record Stored(
            UUID id, UUID runId, String word, @Nullable String answer) {}

    Optional<Stored> find(UUID id) {
        return jdbc.sql("select id, run_id, word, answer from match_run_question where id = ?")
                .param(id)
                .query(Stored.class)
                .optional();
    }

    Optional<Stored> find(UUID runId, RunQuestion<?> question) {
        return jdbc.sql("select id, run_id, word, answer from match_run_question where run_id = ? and word_hash = ?")
                .params(runId, hash(question))
                .query(Stored.class)
                .optional();
    }

    /** The id of a question, which is written down where it was not asked before. */
    UUID ask(UUID runId, RunQuestion<?> question) {
        jdbc.sql("insert ignore into match_run_question (id, run_id, word, word_hash, asked_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), runId, question.word(), hash(question), Instants.toDatabase(clock.instant()))
                .update();
        return find(runId, question).orElseThrow().id();
    }

    void store(UUID id, String answer) {
        jdbc.sql("update match_run_question set answer = ? where id = ?")
                .params(answer, id)
                .update();
    }

    /** The questions to a run go with it, and work on them stops. */
    @EventListener
    void delete(RunDeleted deleted) {
        jdbc.sql("select id from match_run_question where run_id = ?")
                .param(deleted.runId())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(jobs::forget);
        jdbc.sql("delete from match_run_question where run_id = ?")
                .param(deleted.runId())
                .update();
    }

    private static String hash(RunQuestion<?> question) {
        return Fingerprints.hex(question.word().getBytes(StandardCharsets.UTF_8));
    }
}
