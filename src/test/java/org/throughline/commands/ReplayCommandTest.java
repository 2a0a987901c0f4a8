package org.throughline.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.Throughline;
import org.throughline.matching.inyear.GeneratedYears;
import org.throughline.matching.pack.PackFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayCommandTest {

    @TempDir
    Path temp;

    private String printed = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_referee_accepts_the_placements_of_the_last_order(long seed) throws Exception {
        GeneratedYears.Years years = GeneratedYears.families(seed, 80, 15);

        assertThat(replay(years, "--orders", "2", "--seed", "7")).as(printed).isZero();

        assertThat(Referee.accepts(temp.resolve("pack"), out().resolve("answer")))
                .contains("\"faults\":0");
        assertThat(printed).contains("% of hindsight").contains("done after");
    }

    @Test
    void each_order_has_a_row_for_each_policy_and_hindsight_is_the_same_in_all() throws Exception {
        GeneratedYears.Years years = GeneratedYears.borough(3, 60, 15, 0.1);

        replay(years, "--orders", "3", "--threads", "2");

        List<String> lines = Files.readAllLines(out().resolve("replay.csv"));
        assertThat(lines).first().isEqualTo("order,policy,unplaced,out_of_borough,points,seconds");
        assertThat(lines.stream().skip(1).map(line -> line.replaceAll("^(\\d+,\\w+),.*", "$1")))
                .containsExactly(
                        "1,greedy",
                        "1,prices",
                        "1,hindsight",
                        "2,greedy",
                        "2,prices",
                        "2,hindsight",
                        "3,greedy",
                        "3,prices",
                        "3,hindsight");
        assertThat(lines.stream().filter(line -> line.contains("hindsight")).map(line -> line.substring(2)))
                .hasSize(3)
                .allMatch(line -> line.equals(lines.get(3).substring(2)));
    }

    @Test
    void the_summary_says_what_anyone_can_count_from_the_rows() throws Exception {
        GeneratedYears.Years years = GeneratedYears.borough(4, 60, 15, 0.1);

        replay(years, "--orders", "3", "--seed", "5");

        JsonNode summary = JsonMapper.builder().build().readTree(Files.readString(out().resolve("summary.json")));
        double best = inBorough("hindsight", years).getFirst();
        double mean = inBorough("prices", years).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        assertThat(summary.path("prices").path("mean_share_of_hindsight").doubleValue())
                .isCloseTo(mean / best, within(0.000001));
        assertThat(summary.path("settings").path("seed").intValue()).isEqualTo(5);
        assertThat(summary.path("settings").path("orders").intValue()).isEqualTo(3);
        assertThat(summary.path("hindsight").path("mean_share_of_hindsight").doubleValue())
                .isEqualTo(1);
    }

    @Test
    void the_threads_change_nothing_but_the_time() throws Exception {
        GeneratedYears.Years years = GeneratedYears.overlapping(5, 60, 15, 0.1);

        replay(years, "--orders", "2", "--threads", "1");
        String once = Files.readString(out().resolve("answer/placements.csv"));
        PackFixture.of(temp.resolve("pack"), years.year());
        assertThat(call("--out", temp.resolve("again").toString(), "--orders", "2", "--threads", "2"))
                .isZero();

        assertThat(temp.resolve("again/answer/placements.csv")).hasContent(once);
    }

    @Test
    void packs_of_other_provisions_are_refused_and_the_missing_ones_named() throws Exception {
        PackFixture.of(
                temp.resolve("pack"), GeneratedYears.borough(1, 20, 10, 0).year());
        PackFixture.of(
                temp.resolve("expected"), GeneratedYears.borough(1, 20, 11, 0).expected());

        assertThat(call("--out", out().toString())).isEqualTo(2);

        assertThat(printed).contains("provisions.csv: provision_id: V0010 are not in --pack");
        assertThat(out()).doesNotExist();
    }

    @Test
    void everything_wrong_in_both_packs_is_listed() throws Exception {
        new PackFixture(temp.resolve("pack")).pupils("p,seven,2027,ASD,,,,,,,,,,");
        new PackFixture(temp.resolve("expected")).pupils("p,7,2027,NONE,,,,,,,,,,");

        assertThat(call("--out", out().toString())).isEqualTo(2);

        assertThat(printed)
                .contains("--pack ")
                .contains("pupils.csv:2: nc_year")
                .contains("--expected ")
                .contains("pupils.csv:2: needs");
        assertThat(out()).doesNotExist();
    }

    @Test
    void numbers_out_of_range_are_refused() throws Exception {
        assertThat(call("--out", out().toString(), "--orders", "0", "--threads", "65"))
                .isEqualTo(2);

        assertThat(printed).contains("--orders: 0 is not accepted").contains("--threads: 65 is not accepted");
    }

    private int replay(GeneratedYears.Years years, String... options) throws IOException {
        PackFixture.of(temp.resolve("pack"), years.year());
        PackFixture.of(temp.resolve("expected"), years.expected());
        String[] all = new String[options.length + 2];
        all[0] = "--out";
        all[1] = out().toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return call(all);
    }

    private int call(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "replay";
        all[1] = "--pack";
        all[2] = temp.resolve("pack").toString();
        all[3] = "--expected";
        all[4] = temp.resolve("expected").toString();
        System.arraycopy(options, 0, all, 5, options.length);
        StringWriter text = new StringWriter();
        int status = Throughline.commandLine()
                .setErr(new PrintWriter(text, true))
                .setOut(new PrintWriter(text, true))
                .execute(all);
        printed = text.toString();
        return status;
    }

    private Path out() {
        return temp.resolve("out");
    }

    private List<Double> inBorough(String policy, GeneratedYears.Years years) throws IOException {
        return Files.readAllLines(out().resolve("replay.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals(policy))
                .map(cells ->
                        (double) years.year().pupils().size() - Long.parseLong(cells[2]) - Long.parseLong(cells[3]))
                .toList();
    }
}
