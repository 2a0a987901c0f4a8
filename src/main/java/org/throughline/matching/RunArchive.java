package org.throughline.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Problem;

/** The large parts of a run in the database: its problem, its best answer so far, and how it went. */
@Component
class RunArchive {

    private final JdbcTemplate jdbc;
    private final PackFormat format;

    RunArchive(JdbcTemplate jdbc, PackFormat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    void storeProblem(UUID runId, byte[] pack) {
        jdbc.update("insert into match_run_problem (run_id, pack) values (?, ?)", runId, pack);
    }

    byte[] problemPack(UUID runId) {
        return blob("select pack from match_run_problem where run_id = ?", runId)
                .orElseThrow();
    }

    Problem problem(UUID runId) {
        return format.readProblem(problemPack(runId));
    }

    /** Stores an answer in place of the one before; returns its hash. */
    String storeAnswer(UUID runId, Answer answer) {
        byte[] text = text(answer);
        jdbc.update(
                "insert into match_run_answer (run_id, places) values (?, ?) on duplicate key update places = values(places)",
                runId,
                zipped(text));
        return hash(text);
    }

    Optional<Answer> answer(UUID runId) {
        return blob("select places from match_run_answer where run_id = ?", runId)
                .map(RunArchive::unzipped);
    }

    /** Adds to how a run went, after what is there already. */
    void storeProgress(UUID runId, RunProgress progress) {
        jdbc.update(
                "insert into match_run_progress (run_id, position, millis, unplaced, preference_not_met,"
                        + " out_of_borough, points) select ?, coalesce(max(position) + 1, 0), ?, ?, ?, ?, ?"
                        + " from match_run_progress where run_id = ?",
                runId,
                progress.millis(),
                progress.unplaced(),
                progress.preferenceNotMet(),
                progress.outOfBorough(),
                progress.points(),
                runId);
    }

    List<RunProgress> progress(UUID runId) {
        return jdbc.query(
                "select millis, unplaced, preference_not_met, out_of_borough, points from match_run_progress"
                        + " where run_id = ? order by position",
                (row, number) -> new RunProgress(
                        row.getLong("millis"),
                        row.getLong("unplaced"),
                        row.getLong("preference_not_met"),
                        row.getLong("out_of_borough"),
                        row.getLong("points")),
                runId);
    }

    void requestStop(UUID runId) {
        jdbc.update("insert ignore into match_run_stop (run_id) values (?)", runId);
    }

    void delete(UUID runId) {
        for (String table : List.of("match_run_progress", "match_run_answer", "match_run_problem", "match_run_stop")) {
            jdbc.update("delete from " + table + " where run_id = ?", runId);
        }
    }

    /** SHA-256 as hexadecimal text. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<byte[]> blob(String sql, UUID runId) {
        return jdbc.query(sql, (row, number) -> row.getBytes(1), runId).stream().findFirst();
    }

    private static byte[] text(Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.places()
                .forEach((pupil, provision) ->
                        text.append(pupil).append(',').append(provision).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Answer unzipped(byte[] zipped) {
        Map<String, String> places = new HashMap<>();
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int comma = line.indexOf(',');
                places.put(line.substring(0, comma), line.substring(comma + 1));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Answer(places);
    }
}
