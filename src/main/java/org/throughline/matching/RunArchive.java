package org.throughline.matching;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.matching.ruleversions.RuleFile;
import org.throughline.shared.StoredJson;

/** The large parts of a run in the database: its problem, its best answer so far, and how it went. */
@Component
class RunArchive {

    private final JdbcClient jdbc;
    /** The form of the files of a run in the database. */
    private static final int FORM = 1;

    private final PackFormat format;

    RunArchive(JdbcClient jdbc, PackFormat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    void storeProblem(UUID runId, byte[] pack) {
        jdbc.sql("insert into match_run_problem (run_id, pack) values (?, ?)")
                .params(runId, pack)
                .update();
    }

    byte[] problemPack(UUID runId) {
        return blob("pack", "match_run_problem", runId).orElseThrow();
    }

    /** Stores the rules in force in a problem; nothing where there are none. */
    void storeRules(UUID runId, Problem problem) {
        WeightedRules.of(problem)
                .ifPresent(rules -> jdbc.sql("insert into match_run_rules (run_id, rules) values (?, ?)")
                        .params(runId, Zipped.of(RuleFile.frozen(rules)))
                        .update());
    }

    /** Stores the changes that a run tries out, in order. */
    void storeTrial(UUID runId, WhatIf trial) {
        for (int position = 0; position < trial.changes().size(); position++) {
            jdbc.sql("insert into match_run_trial (run_id, position, word) values (?, ?, ?)")
                    .params(runId, position, trial.changes().get(position).word())
                    .update();
        }
    }

    /** The changes that a run tries out; none for a run on the records as they were. */
    WhatIf trial(UUID runId) {
        return new WhatIf(jdbc
                .sql("select word from match_run_trial where run_id = ? order by position")
                .param(runId)
                .query((row, number) -> WhatIf.read(row.getString("word")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** The problem of a run with its rules in force. */
    Problem problem(UUID runId) {
        Problem problem = format.readProblem(problemPack(runId));
        return blob("rules", "match_run_rules", runId)
                .map(rules -> RuleFile.inForce(problem, Zipped.back(rules)))
                .orElse(problem);
    }

    /** Stores an answer in place of the one before; returns its hash. */
    String storeAnswer(UUID runId, Answer answer) {
        byte[] text = AnswerFingerprint.text(answer);
        jdbc.sql(
                        "insert into match_run_answer (run_id, places) values (?, ?) on duplicate key update places = values(places)")
                .params(runId, Zipped.of(text))
                .update();
        return AnswerFingerprint.of(text);
    }

    Optional<Answer> answer(UUID runId) {
        return blob("places", "match_run_answer", runId).map(RunArchive::unzipped);
    }

    /** Stores what is proven about a run in place of what was before. */
    void storeProof(UUID runId, Proof proof) {
        jdbc.sql("insert into match_run_proof (run_id, certificate) values (?, ?)"
                        + " on duplicate key update certificate = values(certificate)")
                .params(runId, Zipped.of(format.proof(proof)))
                .update();
    }

    /** What is proven about a run; nothing for a run that has not ended. */
    Proof proof(UUID runId) {
        return blob("certificate", "match_run_proof", runId)
                .map(zipped -> format.readProof(Zipped.back(zipped)))
                .orElse(Proof.NONE);
    }

    /** Stores what places would be worth in place of what was before. */
    void storePlaceValues(UUID runId, MarginalValues.Result values) {
        jdbc.sql("insert into match_run_place_values (run_id, place_values) values (?, ?)"
                        + " on duplicate key update place_values = values(place_values)")
                .params(runId, Zipped.of(PlaceValuesText.write(values).getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /** What places would be worth; nothing for a run where it was not worked out. */
    MarginalValues.Result placeValues(UUID runId) {
        return blob("place_values", "match_run_place_values", runId)
                .map(zipped -> PlaceValuesText.read(new String(Zipped.back(zipped), StandardCharsets.UTF_8)))
                .orElse(MarginalValues.Result.NONE);
    }

    /** Adds to how a run went, after what is there already. */
    void storeProgress(UUID runId, RunProgress progress) {
        jdbc.sql("insert into match_run_progress (run_id, position, millis, unplaced, preference_not_met,"
                        + " out_of_borough, points) select ?, coalesce(max(position) + 1, 0), ?, ?, ?, ?, ?"
                        + " from match_run_progress where run_id = ?")
                .params(
                        runId,
                        progress.millis(),
                        progress.unplaced(),
                        progress.preferenceNotMet(),
                        progress.outOfBorough(),
                        progress.points(),
                        runId)
                .update();
    }

    List<RunProgress> progress(UUID runId) {
        return jdbc.sql("select millis, unplaced, preference_not_met, out_of_borough, points from match_run_progress"
                        + " where run_id = ? order by position")
                .param(runId)
                .query((row, number) -> new RunProgress(
                        row.getLong("millis"),
                        row.getLong("unplaced"),
                        row.getLong("preference_not_met"),
                        row.getLong("out_of_borough"),
                        row.getLong("points")))
                .list();
    }

    void requestStop(UUID runId) {
        jdbc.sql("insert ignore into match_run_stop (run_id) values (?)")
                .param(runId)
                .update();
    }

    void delete(UUID runId) {
        for (String table : List.of(
                "match_run_progress",
                "match_run_trial",
                "match_run_proof",
                "match_run_check",
                "match_run_place_values",
                "match_run_answer",
                "match_run_rules",
                "match_run_problem",
                "match_run_stop")) {
            jdbc.sql("delete from " + table + " where run_id = ?").param(runId).update();
        }
    }

    private Optional<byte[]> blob(String column, String table, UUID runId) {
        return jdbc
                .sql("select form, " + column + " from " + table + " where run_id = ?")
                .param(runId)
                .query((row, number) -> {
                    StoredJson.known(row.getInt(1), FORM);
                    return row.getBytes(2);
                })
                .list()
                .stream()
                .findFirst();
    }

    private static Answer unzipped(byte[] zipped) {
        Map<String, String> places = new HashMap<>();
        new String(Zipped.back(zipped), StandardCharsets.UTF_8).lines().forEach(line -> {
            int comma = line.indexOf(',');
            places.put(line.substring(0, comma), line.substring(comma + 1));
        });
        return new Answer(places);
    }
}
