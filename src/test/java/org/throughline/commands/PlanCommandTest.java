package org.throughline.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Throughline;
import org.throughline.matching.pack.PackWriter;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Problem;
import org.throughline.pack.AnswerFolder;
import org.throughline.sufficiency.plan.GeneratedProjects;
import org.throughline.sufficiency.plan.Project;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan command on packs good and bad, by its files, the referee and its exit status. */
class PlanCommandTest {

    @TempDir
    private Path temp;

    private final StringWriter err = new StringWriter();
    private final StringWriter printed = new StringWriter();

    private Path pack(Problem problem, List<Project> projects) throws IOException {
        Path folder = temp.resolve("pack");
        try (AnswerFolder files = AnswerFolder.at(folder)) {
            PackWriter.write(problem, files);
            files.publish();
        }
        StringBuilder rows = new StringBuilder("project_id,provision_id,name,capital_cost,annual_fixed_cost\n");
        for (Project project : projects) {
            String money =
                    project.capital().toPlainString() + "," + project.fixed().toPlainString();
            for (String provision : project.provisions()) {
                rows.append(project.id() + "," + provision + ",A project," + money + "\n");
                money = "0,0";
            }
        }
        Files.writeString(folder.resolve("projects.csv"), rows);
        return folder;
    }

    private int run(Path pack, String... options) {
        List<String> call = new ArrayList<>(List.of("plan", "--pack", pack.toString()));
        call.addAll(Arrays.asList(options));
        CommandLine line = Throughline.commandLine();
        err.getBuffer().setLength(0);
        line.setErr(new PrintWriter(err, true));
        return line.execute(call.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 20, 6, borough", "2, 60, 20, 6, cost", "3, 200, 40, 8, borough"})
    void the_referee_accepts_the_answer_and_every_file_is_there(
            long seed, int pupils, int provisions, int projects, String objective) throws Exception {
        Problem problem = GeneratedProblems.borough(seed, pupils, provisions, 0.03);
        Path pack = pack(problem, GeneratedProjects.of(problem, projects, seed));
        Path out = temp.resolve("answer");
        assertThat(run(pack, "--budget", "600000", "--out", out.toString(), "--objective", objective))
                .as(err.toString())
                .isZero();
        assertThat(Referee.accepts(pack, out)).contains("\"faults\":0");
        JsonNode summary = JsonMapper.builder()
                .build()
                .readTree(out.resolve("summary.json").toFile());
        assertThat(summary.get("proven").get("unplaced").asBoolean()).isTrue();
        assertThat(summary.get("proven").get("annual_pounds").asBoolean()).isTrue();
        assertThat(summary.get("bound").has("out_of_borough")).isEqualTo(objective.equals("borough"));
        List<String> options = Files.readAllLines(out.resolve("options.csv"));
        assertThat(options.getFirst())
                .isEqualTo(
                        "projects,capital_cost,unplaced,out_of_borough,annual_pounds,payback_years,project_ids,proven");
        assertThat(options.get(1)).startsWith("0,0,").endsWith(",,,Y");
        List<String> chosen = Files.readAllLines(out.resolve("chosen.csv"));
        assertThat(chosen.getFirst()).isEqualTo("project_id,chosen,capital_cost,annual_fixed_cost,places_used");
        assertThat(chosen).hasSize(projects + 1);
        assertThat(err.toString()).contains("proven, no set is better");
        assertThat(Files.readAllLines(out.resolve("bottlenecks.csv")).getFirst())
                .endsWith(",value_annual_pounds");
        assertThat(Files.readString(out.resolve("reasons.csv"))).doesNotContain(",points,");
        assertThat(verify(pack, out)).isZero();
        assertThat(printed.toString())
                .contains("points: value")
                .contains("proven, checked here")
                .contains("no other set is better is proven by a solver");
    }

    @Test
    void a_plan_that_was_changed_afterwards_does_not_verify() throws Exception {
        Problem problem = GeneratedProblems.borough(1, 60, 20, 0);
        Path pack = pack(problem, GeneratedProjects.of(problem, 6, 1));
        Path out = temp.resolve("answer");
        assertThat(run(pack, "--budget", "600000", "--out", out.toString())).isZero();
        Path chosen = out.resolve("chosen.csv");
        Files.writeString(chosen, Files.readString(chosen).replaceFirst(",N,", ",Y,"));
        assertThat(verify(pack, out)).isEqualTo(1);
        assertThat(err.toString()).contains("the certificate belongs to another pack");
    }

    private int verify(Path pack, Path answer) {
        CommandLine line = Throughline.commandLine();
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(printed, true));
        return line.execute("verify-certificate", "--pack", pack.toString(), "--answer", answer.toString());
    }

    @Test
    void without_a_budget_nothing_is_built() throws Exception {
        Problem problem = GeneratedProblems.borough(4, 40, 12, 0);
        Path pack = pack(problem, GeneratedProjects.of(problem, 3, 4));
        Path out = temp.resolve("answer");
        assertThat(run(pack, "--budget", "0", "--out", out.toString())).isZero();
        assertThat(Referee.accepts(pack, out)).contains("\"faults\":0");
        assertThat(Files.readAllLines(out.resolve("options.csv"))).hasSize(2);
        assertThat(Files.readString(out.resolve("chosen.csv"))).doesNotContain(",Y,");
    }

    @Test
    void everything_wrong_is_listed_and_nothing_written() throws Exception {
        Problem problem = GeneratedProblems.borough(4, 40, 12, 0);
        Path pack = pack(problem, List.of());
        String provision = problem.provisions().iterator().next().id();
        Files.writeString(
                pack.resolve("projects.csv"),
                "project_id,provision_id,name,capital_cost,annual_fixed_cost\n"
                        + "A,nowhere,,1,2\n"
                        + "A," + provision + ",,-1,2\n"
                        + "B," + provision + ",,1,2\n"
                        + "C," + provision + ",,1,2\n"
                        + ",,A name,,\n");
        Path out = temp.resolve("answer");
        assertThat(run(pack, "--budget", "100", "--out", out.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("projects.csv:2: provision_id: 'nowhere' is unknown")
                .contains("projects.csv:3: capital_cost: '-1' is negative")
                .contains("stands in project 'B' already")
                .contains("project_id: the value is missing");
        assertThat(out).doesNotExist();
        assertThat(run(pack, "--budget", "-5", "--out", out.toString(), "--objective", "beauty", "--seconds", "0"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--budget: -5")
                .contains("--objective: 'beauty'")
                .contains("--seconds: 0");
        Files.delete(pack.resolve("projects.csv"));
        assertThat(run(pack, "--budget", "5", "--out", out.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("projects.csv: the file is missing");
    }

    @Test
    void a_pupil_kept_where_a_project_would_be_is_bad_input() throws Exception {
        Problem problem = GeneratedProblems.tiny(2);
        long seed = 2;
        while (problem.pupils().stream().noneMatch(pupil -> pupil.keep() != null)) {
            problem = GeneratedProblems.tiny(++seed);
        }
        String kept = problem.pupils().stream()
                .map(pupil -> pupil.keep() == null ? "" : pupil.keep())
                .filter(keep -> !keep.isEmpty())
                .findFirst()
                .orElseThrow();
        Path pack = pack(problem, List.of());
        Files.writeString(
                pack.resolve("projects.csv"),
                "project_id,provision_id,name,capital_cost,annual_fixed_cost\nA," + kept + ",,1,2\n");
        assertThat(run(pack, "--budget", "5", "--out", temp.resolve("answer").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is kept at '" + kept + "', which exists only if project 'A' is chosen");
    }
}
