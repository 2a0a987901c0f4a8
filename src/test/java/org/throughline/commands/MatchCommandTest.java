package org.throughline.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.matching.RunFixture;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.pack.PackFixture;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchResult.EndedBy;
import picocli.CommandLine;

class MatchCommandTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "1, 120, 20, 0.05, borough-first",
        "2, 120, 20, 0.05, preference-first",
        "3, 320, 45, 0.05, borough-first",
        "4, 320, 45, 0.00, preference-first",
        "5, 2000, 60, 0.05, borough-first"
    })
    void the_referee_accepts_the_answer_to_a_generated_pack(
            long seed, int pupils, int provisions, double apart, String profile) throws Exception {
        Problem problem = GeneratedProblems.borough(seed, pupils, provisions, apart);
        PackFixture pack = PackFixture.of(temp.resolve("pack"), problem);

        assertThat(pack.match("--steps", "2000", "--profile", profile))
                .as(pack.printed())
                .isZero();

        assertThat(Referee.accepts(pack.folder(), pack.answer())).contains("\"faults\":0");
        assertThat(pack.printed()).contains("unplaced").contains("done after");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void the_same_seed_steps_and_threads_give_the_same_answer(String threads) throws Exception {
        Problem problem = GeneratedProblems.borough(7, 120, 20, 0.05);
        PackFixture once = PackFixture.of(temp.resolve("once"), problem);
        PackFixture twice = PackFixture.of(temp.resolve("twice"), problem);

        once.match("--search-only", "--steps", "3000", "--seed", "42", "--threads", threads);
        twice.match("--search-only", "--steps", "3000", "--seed", "42", "--threads", threads);

        assertThat(once.answerFile("placements.csv")).isEqualTo(twice.answerFile("placements.csv"));
        assertThat(once.answerFile("reasons.csv")).isEqualTo(twice.answerFile("reasons.csv"));
        assertThat(once.answerFile("summary.json")).contains("\"steps\" : 3000").contains("\"ended_by\" : \"steps\"");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void the_steps_recorded_after_a_time_limit_repeat_the_answer(String threads) throws Exception {
        Problem problem = GeneratedProblems.borough(8, 120, 20, 0.05);
        PackFixture timed = PackFixture.of(temp.resolve("timed"), problem);
        PackFixture repeated = PackFixture.of(temp.resolve("repeated"), problem);

        timed.match("--search-only", "--seconds", "1", "--threads", threads);
        String summary = timed.answerFile("summary.json");
        String steps = summary.replaceAll("(?s).*\"steps\" : (\\d+).*", "$1");
        repeated.match("--search-only", "--steps", steps, "--threads", threads);

        assertThat(summary).contains("\"ended_by\" : \"time\"");
        assertThat(repeated.answerFile("placements.csv")).isEqualTo(timed.answerFile("placements.csv"));
    }

    @Test
    void an_answer_that_breaks_a_guarantee_is_withheld_and_nothing_is_written() throws Exception {
        PackFixture pack = PackFixture.of(temp.resolve("pack"), RunFixture.THREE);
        Answer crowded = new Answer(Map.of("ANN", "NEAR", "BEN", "NEAR", "CAT", "FAR"));
        StringWriter printed = new StringWriter();
        int status = new CommandLine(new MatchCommand((request, listener) ->
                        new MatchOutcome(crowded, Totals.ZERO, 1, EndedBy.PROVEN, Duration.ZERO, Proof.NONE)))
                .setErr(new PrintWriter(printed, true))
                .execute(
                        "--pack",
                        pack.folder().toString(),
                        "--out",
                        pack.answer().toString());
        assertThat(status).isEqualTo(3);
        assertThat(printed.toString())
                .contains("G2 does not hold. ANN; BEN, NEAR: 2 new in Year 7 of 2027/28, where 1 of 1 places are left")
                .contains("Withheld: 1 of 9 guarantees does not hold");
        assertThat(pack.answer()).doesNotExist();
    }

    @Test
    void the_guarantees_stand_in_a_file_of_the_answer() throws Exception {
        PackFixture pack = PackFixture.of(temp.resolve("pack"), RunFixture.THREE);
        assertThat(pack.match()).isZero();
        assertThat(pack.printed()).contains("Checked: 9 guarantees hold.");
        assertThat(pack.answerFile("guarantees.csv").lines().skip(1)).hasSize(9).allMatch(line -> line.endsWith(",Y,"));
    }

    @Test
    void an_answer_is_proven_and_its_certificate_holds() throws Exception {
        PackFixture pack = PackFixture.of(temp.resolve("pack"), GeneratedProblems.overlapping(9, 120, 20, 0.1));

        assertThat(pack.match("--seconds", "60")).as(pack.printed()).isZero();

        assertThat(pack.printed()).contains("points: proven, no plan has less");
        assertThat(pack.answerFile("summary.json"))
                .contains("\"ended_by\" : \"proven\"")
                .contains(
                        "\"proven\" : {\n    \"unplaced\" : true,\n    \"out_of_borough\" : true,\n    \"points\" : true");
        assertThat(Referee.accepts(pack.folder(), pack.answer())).contains("\"faults\":0");
        assertThat(pack.verify()).as(pack.printed()).isZero();
        Path certificate = pack.answer().resolve("certificate.json");
        Files.writeString(certificate, Files.readString(certificate).replaceFirst("\"sum\":(\\d+)", "\"sum\":1$1"));
        assertThat(pack.verify()).isEqualTo(1);
        assertThat(pack.printed()).contains("the certificate says 1");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void an_exact_core_cut_off_after_some_steps_repeats(String steps) throws Exception {
        Problem problem = GeneratedProblems.overlapping(10, 120, 20, 0.2);
        PackFixture once = PackFixture.of(temp.resolve("once"), problem);
        PackFixture twice = PackFixture.of(temp.resolve("twice"), problem);

        once.match("--steps", steps);
        twice.match("--steps", steps);

        assertThat(once.answerFile("summary.json")).contains("\"steps\" : " + steps);
        assertThat(twice.answerFile("placements.csv")).isEqualTo(once.answerFile("placements.csv"));
        assertThat(Referee.accepts(once.folder(), once.answer())).contains("\"faults\":0");
    }

    @Test
    void the_order_of_the_rows_changes_nothing() throws Exception {
        PackFixture pack = new PackFixture(temp.resolve("a"))
                .provisions("x,,SPECIAL_SCHOOL,Y,,0,11,,,,100,,,", "y,,SPECIAL_SCHOOL,Y,,0,11,,,,200,,,")
                .places("x,2027,0,11,1")
                .pupils("p,7,2027,ASD,,,,,,,,,,", "q,7,2027,ASD,,,,,,,,,,");
        PackFixture turned = new PackFixture(temp.resolve("b"))
                .provisions("y,,SPECIAL_SCHOOL,Y,,0,11,,,,200,,,", "x,,SPECIAL_SCHOOL,Y,,0,11,,,,100,,,")
                .places("x,2027,0,11,1")
                .pupils("q,7,2027,ASD,,,,,,,,,,", "p,7,2027,ASD,,,,,,,,,,");

        pack.match("--steps", "100");
        turned.match("--steps", "100");

        assertThat(pack.places()).isEqualTo(turned.places());
    }

    @Test
    void an_out_folder_with_something_in_it_is_refused_and_left_alone() throws Exception {
        PackFixture pack = new PackFixture(temp.resolve("pack"));
        Files.createDirectories(pack.answer());
        Files.writeString(pack.answer().resolve("mine.txt"), "mine");

        assertThat(pack.match()).isEqualTo(2);

        assertThat(pack.printed()).contains("--out").contains("expected a new or empty one");
        assertThat(pack.answer()).isDirectoryContaining(path -> path.endsWith("mine.txt"));
    }

    @Test
    void an_out_folder_that_cannot_be_written_is_refused_before_the_search() throws Exception {
        PackFixture pack = new PackFixture(temp.resolve("pack"));
        Path file = Files.writeString(temp.resolve("file"), "a file");

        assertThat(pack.run(pack.folder(), file.resolve("out"))).isEqualTo(2);

        assertThat(pack.printed())
                .contains("--out")
                .contains("cannot be written")
                .contains("expected a folder that can be");
    }

    @Test
    void the_shortest_time_limit_still_gives_a_whole_first_plan_and_steps_that_repeat_it() throws Exception {
        Problem problem = GeneratedProblems.overlapping(12, 4_000, 120, 0.05);
        PackFixture pack = PackFixture.of(temp.resolve("pack"), problem);
        PackFixture again = PackFixture.of(temp.resolve("again"), problem);

        assertThat(pack.match("--seconds", "1")).isZero();
        String steps = pack.answerFile("summary.json").replaceAll("(?s).*\"steps\" : (\\d+).*", "$1");
        assertThat(Long.parseLong(steps)).isNotNegative();
        assertThat(again.match("--steps", steps)).isZero();

        assertThat(again.answerFile("placements.csv")).isEqualTo(pack.answerFile("placements.csv"));
    }

    @Test
    void numbers_out_of_range_and_unknown_profiles_are_refused() {
        PackFixture pack = new PackFixture(temp.resolve("pack"));

        assertThat(pack.match("--seconds", "0", "--steps", "-1", "--threads", "0"))
                .isEqualTo(2);
        assertThat(pack.printed())
                .contains("--seconds: 0")
                .contains("--steps: -1")
                .contains("--threads: 0");
        assertThat(pack.match("--profile", "nearest-first")).isEqualTo(2);
        assertThat(pack.printed()).contains("expected borough-first or preference-first");
        assertThat(pack.answer()).doesNotExist();
    }

    @Test
    void an_empty_out_folder_is_used() throws Exception {
        PackFixture pack = new PackFixture(temp.resolve("pack"));
        Files.createDirectories(pack.answer());
        var permissions = PosixFilePermissions.fromString("rwx------");
        Files.setPosixFilePermissions(pack.answer(), permissions);

        assertThat(pack.match()).isZero();

        assertThat(pack.answer()).isDirectoryContaining(path -> path.endsWith("summary.json"));
        assertThat(Files.getPosixFilePermissions(pack.answer())).isEqualTo(permissions);
        assertThat(pack.answer().toFile().list())
                .containsExactlyInAnyOrder(
                        "bottlenecks.csv",
                        "certificate.json",
                        "guarantees.csv",
                        "placements.csv",
                        "reasons.csv",
                        "summary.json");
    }
}
