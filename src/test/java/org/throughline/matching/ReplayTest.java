package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.Throughline;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.security.Roles;
import org.throughline.shared.Fingerprints;
import org.throughline.testing.ServiceTest;

/** A stranger repeats a run from the downloaded problem, as the page of documentation says. */
class ReplayTest extends ServiceTest {

    @TempDir
    Path folder;

    @Autowired
    private RunStarts starts;

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunFiles files;

    @Autowired
    private RuleVersions versions;

    private RunSummary ended(Weights weights, Profile profile) {
        Integer version = weights.equals(Weights.DEFAULT)
                ? null
                : as(Roles.PLACEMENT_OFFICER, () -> versions.write(RuleSet.of(weights), "A test"));
        var id = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.start(
                        GeneratedProblems.overlapping(77, 90, 14, 0.15),
                        new RunRequest("To be repeated", profile, version, 60, null, 11)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> runs.find(id).orElseThrow().status().isOver()));
        return as(Roles.PLACEMENT_OFFICER, () -> runs.find(id).orElseThrow());
    }

    /** The command of the page, in the folder of the test. */
    private String repeated(RunSummary run) {
        StringWriter printed = new StringWriter();
        List<String> call = Arrays.stream(run.command().split(" "))
                .skip(1)
                .map(word -> Map.of(
                                "problem.zip", folder.resolve("problem.zip").toString(),
                                "answer", folder.resolve("again").toString())
                        .getOrDefault(word, word))
                .toList();
        int status = Throughline.commandLine()
                .setErr(new PrintWriter(printed, true))
                .setOut(new PrintWriter(printed, true))
                .execute(call.toArray(String[]::new));
        assertThat(status).as(printed.toString()).isZero();
        return printed.toString();
    }

    private void repeats(RunSummary run) throws Exception {
        byte[] pack = as(Roles.PLACEMENT_OFFICER, () -> files.problemPack(run.id()));
        Files.write(folder.resolve("problem.zip"), pack);
        assertThat(Fingerprints.hex(pack)).isEqualTo(run.problemHash());
        assertThat(repeated(run)).contains("answer " + run.answerHash()).contains("Checked: 9 guarantees hold.");
        // the fingerprint is had from the file alone, as the page says
        String lines = Files.readAllLines(folder.resolve("again").resolve("placements.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[2].isEmpty())
                .map(cells -> cells[0] + "," + cells[2] + "\n")
                .sorted()
                .collect(Collectors.joining());
        assertThat(Fingerprints.hex(lines.getBytes(StandardCharsets.UTF_8))).isEqualTo(run.answerHash());
    }

    @Test
    void a_run_is_repeated_from_its_downloaded_problem_with_the_same_fingerprint() throws Exception {
        RunSummary run = ended(Weights.DEFAULT, Profile.PREFERENCE_FIRST);
        assertThat(run.command()).doesNotContain("--weights");
        repeats(run);
    }

    @Test
    void so_is_one_with_weights_of_its_own() throws Exception {
        RunSummary run = ended(new Weights(3, 0, 2, 5), Profile.BOROUGH_FIRST);
        assertThat(run.command()).endsWith("--weights 3,0,2,5");
        repeats(run);
    }
}
