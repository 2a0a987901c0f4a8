package org.throughline.interchange.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.Severity;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Instants;

/** The tables of batches. */
@Component
class ImportStore {

    private static final int PART = 1 << 20;
    private static final int LONGEST_SUBJECT = 400;
    private static final int LONGEST_NAME = 255;
    private static final String BATCHES =
            "select id, kind, file_name, state, what_next, overwrites, message, by_name, brought_at,"
                    + " loaded_by, loaded_at, undone_by, undone_at from import_batch ";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, JdbcOperations rows, Jobs jobs, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** What is to be done next with a batch. */
    enum Step {
        READ,
        LOAD,
        UNDO
    }

    UUID add(String kind, String fileName, String said, String fingerprint, Path content) throws IOException {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into import_batch (id, kind, file_name, said, fingerprint, bytes, state, what_next, login,"
                        + " by_name, brought_at) values (?, ?, ?, ?, ?, ?, 'BROUGHT', 'READ', ?, ?, ?)")
                .params(
                        id,
                        kind,
                        fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)),
                        said,
                        fingerprint,
                        Files.size(content),
                        user.login(),
                        user.name(),
                        now())
                .update();
        try (InputStream in = Files.newInputStream(content)) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                jdbc.sql("insert into import_part (batch_id, part, content) values (?, ?, ?)")
                        .params(id, part++, bytes)
                        .update();
            }
        }
        return id;
    }

    /** What the person said of a batch's file besides; blank for nothing. */
    String said(UUID id) {
        return jdbc.sql("select coalesce(said, '') from import_batch where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Writes the content of a batch's file. */
    void write(UUID id, OutputStream out) throws IOException {
        List<Integer> parts = jdbc.sql("select part from import_part where batch_id = ? order by part")
                .param(id)
                .query((row, number) -> row.getInt("part"))
                .list();
        for (int part : parts) {
            out.write(jdbc.sql("select content from import_part where batch_id = ? and part = ?")
                    .params(id, part)
                    .query((row, number) -> row.getBytes("content"))
                    .single());
        }
    }

    void forgetContent(UUID id) {
        jdbc.sql("delete from import_part where batch_id = ?").param(id).update();
    }

    List<ImportBatch> all(Collection<String> kinds) {
        return kinds.isEmpty()
                ? List.of()
                : with(jdbc.sql(BATCHES + "where kind in (:kinds) order by brought_at desc, id limit 500")
                        .param("kinds", kinds)
                        .query(ImportStore::batch)
                        .list());
    }

    Optional<ImportBatch> find(UUID id) {
        return with(jdbc.sql(BATCHES + "where id = ?")
                        .param(id)
                        .query(ImportStore::batch)
                        .list())
                .stream()
                .findFirst();
    }

    /** What is to be done next with a batch; empty where it was deleted. */
    Optional<Step> step(UUID id) {
        return jdbc.sql("select what_next from import_batch where id = ?")
                .param(id)
                .query((row, number) -> Step.valueOf(row.getString("what_next")))
                .optional();
    }

    void next(UUID id, Step step) {
        jdbc.sql("update import_batch set what_next = ?, message = null where id = ?")
                .params(step.name(), id)
                .update();
    }

    void overwrite(UUID id, boolean overwrites) {
        jdbc.sql("update import_batch set overwrites = ? where id = ?")
                .params(overwrites, id)
                .update();
    }

    void read(UUID id) {
        jdbc.sql("update import_batch set state = 'PREVIEW', message = null where id = ?")
                .param(id)
                .update();
    }

    void explain(UUID id, String why, FileHeadings headings) {
        jdbc.sql("update import_batch set state = 'HEADINGS', message = ?, headings = ? where id = ?")
                .params(why, LineTexts.of(headings), id)
                .update();
    }

    /** The headings of a batch that nobody has explained yet; empty where it has none. */
    Optional<FileHeadings> headings(UUID id) {
        return jdbc.sql("select headings from import_batch where id = ? and headings is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(LineTexts::headings);
    }

    void toBeRead(UUID id) {
        jdbc.sql("update import_batch set state = 'BROUGHT', headings = null where id = ?")
                .param(id)
                .update();
        next(id, Step.READ);
    }

    void unreadable(UUID id, String why) {
        jdbc.sql("update import_batch set state = 'UNREADABLE', message = ? where id = ?")
                .params(why, id)
                .update();
    }

    void failed(UUID id, String why) {
        jdbc.sql("update import_batch set message = ? where id = ?")
                .params(why, id)
                .update();
    }

    void loaded(UUID id) {
        jdbc.sql("update import_batch set state = 'LOADED', message = null, loaded_by = ?, loaded_at = ? where id = ?")
                .params(user.name(), now(), id)
                .update();
    }

    void undone(UUID id) {
        jdbc.sql("update import_batch set state = 'UNDONE', message = null, undone_by = ?, undone_at = ? where id = ?")
                .params(user.name(), now(), id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from import_batch where id = ?").param(id).update();
    }

    void forgetLines(UUID id) {
        jdbc.sql("delete from import_line where batch_id = ?").param(id).update();
    }

    /** A line that was read, and what loading it would do. */
    record Compared(FoundLine line, List<FieldChange> changes, Effect effect) {}

    void add(UUID id, int from, List<Compared> lines) {
        int[] position = {from};
        rows.batchUpdate(
                "insert into import_line (batch_id, position, file_row, subject, effect, is_query, line, changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(each -> new Object[] {
                            id,
                            position[0]++,
                            each.line().row(),
                            subject(each.line()),
                            each.effect().name(),
                            each.line().faults().stream().anyMatch(fault -> fault.severity() == Severity.QUERY),
                            LineTexts.of(each.line()),
                            LineTexts.of(each.changes())
                        })
                        .toList());
    }

    static String subject(FoundLine line) {
        return line.subject().substring(0, Math.min(line.subject().length(), LONGEST_SUBJECT));
    }

    /**
     * Lines in order.
     *
     * @param effects those wanted
     * @param text part of what the line is about; blank for all
     */
    List<BatchLine> lines(UUID id, Set<Effect> effects, boolean queriesOnly, String text, int offset, int limit) {
        return jdbc.sql("select position, effect, line, changes, choice, chosen, overwrites from import_line"
                        + " where batch_id = :id and effect in (:effects) and (is_query or not :queries) and subject like"
                        + " :text order by position limit :limit offset :offset")
                .param("id", id)
                .param("effects", names(effects))
                .param("queries", queriesOnly)
                .param("text", text)
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportStore::line)
                .list();
    }

    int count(UUID id, Set<Effect> effects, boolean queriesOnly, String text) {
        return jdbc.sql("select count(*) from import_line where batch_id = :id and effect in (:effects)"
                        + " and (is_query or not :queries) and subject like :text")
                .param("id", id)
                .param("effects", names(effects))
                .param("queries", queriesOnly)
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    private static List<String> names(Set<Effect> effects) {
        return effects.stream().map(Effect::name).toList();
    }

    Optional<BatchLine> line(UUID id, int position) {
        return jdbc.sql("select position, effect, line, changes, choice, chosen, overwrites from import_line"
                        + " where batch_id = ? and position = ?")
                .params(id, position)
                .query(ImportStore::line)
                .optional();
    }

    void choose(UUID id, int position, LineChoice choice, List<FieldChange> changes, Effect effect) {
        jdbc.sql("update import_line set choice = ?, chosen = ?, overwrites = ?, changes = ?, effect = ?"
                        + " where batch_id = ? and position = ?")
                .params(Arrays.asList(
                        choice.what().name(),
                        choice.match(),
                        choice.overwrites(),
                        LineTexts.of(changes),
                        effect.name(),
                        id,
                        position))
                .update();
    }

    void done(UUID id, int position, UUID root) {
        jdbc.sql("update import_line set root = ? where batch_id = ? and position = ?")
                .params(root, id, position)
                .update();
    }

    private List<ImportBatch> with(List<ImportBatch> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(ImportBatch::id).toList();
        Map<UUID, Map<Effect, Integer>> counts = new HashMap<>();
        Map<UUID, Integer> queries = new HashMap<>();
        jdbc.sql("select batch_id, effect, count(*) number, sum(is_query) queries from import_line where batch_id in"
                        + " (:ids) group by batch_id, effect")
                .param("ids", ids)
                .query(row -> {
                    UUID id = row.getObject("batch_id", UUID.class);
                    counts.computeIfAbsent(id, key -> new EnumMap<>(Effect.class))
                            .put(Effect.valueOf(row.getString("effect")), row.getInt("number"));
                    queries.merge(id, row.getInt("queries"), Integer::sum);
                });
        Map<UUID, JobStatus> work = jobs.statuses(ids);
        return found.stream()
                .map(batch -> new ImportBatch(
                        batch.id(),
                        batch.kind(),
                        batch.fileName(),
                        batch.state(),
                        batch.overwrites(),
                        batch.message(),
                        batch.broughtBy(),
                        batch.broughtAt(),
                        batch.loadedBy(),
                        batch.loadedAt(),
                        batch.undoneBy(),
                        batch.undoneAt(),
                        counts.getOrDefault(batch.id(), Map.of()),
                        queries.getOrDefault(batch.id(), 0),
                        work.getOrDefault(batch.id(), JobStatus.NONE)))
                .toList();
    }

    private static ImportBatch batch(ResultSet row, int number) throws SQLException {
        return new ImportBatch(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                BatchState.valueOf(row.getString("state")),
                row.getBoolean("overwrites"),
                row.getString("message"),
                row.getString("by_name"),
                Instants.fromDatabase(row, "brought_at"),
                row.getString("loaded_by"),
                Instants.fromDatabaseOrNull(row, "loaded_at"),
                row.getString("undone_by"),
                Instants.fromDatabaseOrNull(row, "undone_at"),
                Map.of(),
                0,
                JobStatus.NONE);
    }

    private static BatchLine line(ResultSet row, int number) throws SQLException {
        return new BatchLine(
                row.getInt("position"),
                Effect.valueOf(row.getString("effect")),
                LineTexts.line(row.getString("line")),
                LineTexts.changes(row.getString("changes")),
                new LineChoice(
                        LineChoice.What.valueOf(row.getString("choice")),
                        row.getObject("chosen", UUID.class),
                        row.getBoolean("overwrites")));
    }

    private Object now() {
        return Instants.toDatabase(clock.instant());
    }
}
