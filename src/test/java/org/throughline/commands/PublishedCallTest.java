package org.throughline.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.Throughline;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forecast command on published figures, by its files and its exit status. */
class PublishedCallTest {

    @TempDir
    private Path folder;

    private Path pack = Path.of("");
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void two_authorities_and_england() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
        StringBuilder plans = new StringBuilder("\uFEFFauthority,january,age_from,age_to,plans\n");
        StringBuilder fresh = new StringBuilder("authority,year,age_from,age_to,plans\n");
        for (int january = 2012; january <= 2022; january++) {
            for (String code : List.of("A1", "B2", "ENG")) {
                int total = (int) ((code.equals("ENG") ? 200_000 : 1_200) * Math.pow(1.09, january - 2012));
                plans.append(code + "," + january + ",0,25," + total + "\n");
                plans.append(code + "," + january + ",0,4," + total / 10 + "\n");
                plans.append(code + "," + january + ",5,10," + total * 3 / 10 + "\n");
                plans.append(code + "," + january + ",11,15," + total * 4 / 10 + "\n");
                plans.append(code + "," + january + ",16,19," + total / 10 + "\n");
                plans.append(code + "," + january + ",20,25," + total / 10 + "\n");
                fresh.append(code + "," + (january - 1) + ",0,25," + (january == 2015 ? "z" : total / 8) + "\n");
            }
        }
        Files.writeString(pack.resolve("plans.csv"), plans);
        Files.writeString(pack.resolve("new-plans.csv"), fresh);
    }

    private int run(String... options) {
        List<String> call = new ArrayList<>(List.of("forecast", "--published", pack.toString()));
        call.addAll(Arrays.asList(options));
        CommandLine line = Throughline.commandLine();
        err.getBuffer().setLength(0);
        line.setErr(new PrintWriter(err, true));
        return line.execute(call.toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> lines(String name, String file) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve(file));
    }

    @Test
    void every_authority_but_england_is_forecast_and_tested_whatever_the_threads() throws IOException {
        assertThat(run("--out", out("one"), "--years", "3", "--simulations", "50", "--backtest"))
                .as(err.toString())
                .isZero();
        assertThat(run("--out", out("two"), "--years", "3", "--simulations", "50", "--backtest", "--threads", "2"))
                .isZero();
        for (String file : List.of("forecast.csv", "backtest.csv", "summary.json")) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(lines("one", "forecast.csv").getFirst())
                .isEqualTo("authority,calendar-year,level,key,mean,p10,p25,median,p75,p90");
        assertThat(lines("one", "forecast.csv"))
                .anyMatch(line -> line.startsWith("A1,2025,age-group,11-15,"))
                .noneMatch(line -> line.startsWith("ENG"));
        assertThat(lines("one", "backtest.csv"))
                .anyMatch(line -> line.startsWith("B2,2017,5,2022,total,total,"))
                .noneMatch(line -> line.startsWith("A1,2016,"));
        JsonNode summary = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("one").resolve("summary.json").toFile());
        assertThat(summary.get("constants_source").asString()).contains("Department for Education");
        assertThat(summary.get("scores_by_level_and_horizon")
                        .get("total 1")
                        .get("cells")
                        .asInt())
                .isPositive();
    }

    @Test
    void one_authority_can_be_chosen_and_an_earlier_january() throws IOException {
        assertThat(run("--out", out("a"), "--authority", "B2", "--train-to", "2019", "--simulations", "20"))
                .as(err.toString())
                .isZero();
        assertThat(lines("a", "forecast.csv").stream().skip(1)).allMatch(line -> line.startsWith("B2,202"));
        assertThat(lines("a", "forecast.csv").get(1)).startsWith("B2,2020,total,total,");
    }

    @Test
    void an_authority_that_is_not_published_and_a_figure_twice_are_said_and_nothing_is_written() throws IOException {
        assertThat(run("--out", out("a"), "--authority", "C3")).isEqualTo(2);
        assertThat(err.toString()).contains("C3 is not published here, expected one of A1, B2, ENG");
        Files.writeString(
                pack.resolve("plans.csv"),
                "authority,january,age_from,age_to,plans\nA1,2020,0,25,100\nA1,2020,0,25,110\nA1,2021,9,4,x\n");
        assertThat(run("--out", out("a"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("plans.csv:3: the same figure stands twice")
                .contains("plans.csv:4: ");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void an_age_in_two_bands_and_spoilt_residents_are_said_and_a_group_beside_its_ages_is_the_group()
            throws IOException {
        String plans = Files.readString(pack.resolve("plans.csv"));
        Files.writeString(pack.resolve("plans.csv"), plans + "A1,2022,6,7,40\nA1,2022,7,8,40\n");
        Files.writeString(
                pack.resolve("population.csv"),
                "authority,year,age,population\nA1,2022,5,many\nA1,2022,6,-1\nA1,2022,26,10\nA1,2022,7,z\nA1,2022,7,9\n");
        assertThat(run("--out", out("a"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("A1 January 2022: ages 7-8 stand in another band too")
                .contains("population.csv:2: population")
                .contains("population.csv:3: population: '-1' is negative")
                .contains("population.csv:4: age")
                .contains("population.csv:6: the same figure stands twice");
        Files.writeString(pack.resolve("plans.csv"), plans + "A1,2022,6,7,40\n");
        Files.writeString(pack.resolve("population.csv"), "authority,year,age,population\nA1,2030,5,1000\n");
        assertThat(run("--out", out("a"), "--authority", "A1", "--simulations", "200", "--years", "1"))
                .as(err.toString())
                .isZero();
        Files.writeString(pack.resolve("plans.csv"), plans);
        assertThat(run("--out", out("b"), "--authority", "A1", "--simulations", "200", "--years", "1"))
                .isZero();
        assertThat(lines("a", "forecast.csv")).isEqualTo(lines("b", "forecast.csv"));
    }

    @Test
    void a_band_across_groups_figures_beyond_what_is_taught_and_a_missing_england_are_said() throws IOException {
        String plans = Files.readString(pack.resolve("plans.csv"));
        Files.writeString(
                pack.resolve("plans.csv"),
                plans.replace("A1,2022,20,25,", "A1,2022,18,25,").replaceAll("(?m)^ENG.*\\R", ""));
        assertThat(run("--out", out("a"), "--simulations", "20", "--years", "1", "--backtest"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString())
                .contains("A1 January 2022: ages 18-25 lie in no one group")
                .contains("ENG is not in the figures");
        assertThat(lines("a", "forecast.csv"))
                .noneMatch(line -> line.startsWith("A1,2023,age-group,"))
                .anyMatch(line -> line.startsWith("B2,2023,age-group,"));
        Files.writeString(pack.resolve("plans.csv"), "authority,january,age_from,age_to,plans\nA1,2040,0,25,100\n");
        assertThat(run("--out", out("b"), "--simulations", "20")).isZero();
        assertThat(err.toString())
                .contains("ends in January 2025; the forecast from January 2040 takes it as still true");
    }

    @Test
    void an_unusual_last_january_is_said_first_with_the_forecast_without_it() throws IOException {
        String plans = Files.readString(pack.resolve("plans.csv"));
        Files.writeString(pack.resolve("plans.csv"), plans.replaceFirst("(?m)^B2,2022,0,25,\\d+$", "B2,2022,0,25,900"));
        assertThat(run("--out", out("a"), "--simulations", "20", "--years", "2"))
                .isZero();
        assertThat(err.toString().lines().findFirst().orElseThrow())
                .startsWith("warning: B2: The year to January 2022 is unusual: 900 plans")
                .contains("Without it the forecast for January 2024 is")
                .endsWith("--train-to 2021");
        JsonNode unusual = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("a").resolve("summary.json").toFile())
                .get("unusual_last_year");
        assertThat(unusual.propertyNames()).containsExactly("B2");
        assertThat(unusual.get("B2")
                        .get("forecast_without_it")
                        .get(1)
                        .get("calendar_year")
                        .asInt())
                .isEqualTo(2024);
        assertThat(run("--out", out("b"), "--simulations", "20", "--train-to", "2021"))
                .isZero();
        assertThat(err.toString()).doesNotContain("unusual");
    }

    @Test
    void the_scores_of_the_summary_are_those_of_the_lines() throws IOException {
        run("--out", out("a"), "--authority", "A1", "--simulations", "50", "--backtest");
        double[] errors = lines("a", "backtest.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[4].equals("total") && cells[2].equals("1"))
                .mapToDouble(cells -> 100 * Double.parseDouble(cells[17]) / Double.parseDouble(cells[6]))
                .sorted()
                .toArray();
        JsonNode score = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("a").resolve("summary.json").toFile())
                .get("scores_by_level_and_horizon")
                .get("total 1");
        // five Januaries before: 2017 is the first
        assertThat(errors).hasSize(5);
        assertThat(score.get("median_absolute_error_percent").asDouble()).isCloseTo(errors[2], within(0.01));
        assertThat(score.get("national_cells").asInt()).isEqualTo(5);
        assertThat(score.get("no_change_median_bias_percent").asDouble()).isNegative();
    }

    @Test
    void the_release_as_downloaded_is_read_and_codes_are_not_published() throws IOException {
        Path release = Files.createDirectories(folder.resolve("release"));
        StringBuilder caseload = new StringBuilder(
                "time_period,geographic_level,old_la_code,breakdown_topic,breakdown,ehcplans,mainstream_total,"
                        + "special_la_maintained,special_academy_free,special_independent,special_non_maintained,"
                        + "ap_pru_total,fe_total,ed_elsewhere,nm_early_years,another\n");
        for (int year = 2017; year <= 2021; year++) {
            int total = 1_000 + 90 * (year - 2017);
            caseload.append(year + "" + (year - 1999) + ",Local authority,351,All EHC plans,All EHC plans," + total
                    + ",400,200,100,z,10,5,60,20,30,x\n");
            caseload.append(year + "" + (year - 1999) + ",Local authority,351,Child or young persons age,age 7,"
                    + (year == 2020 ? "c" : total / 20) + ",1,1,1,1,1,1,1,1,1,1\n");
            caseload.append(
                    year + "" + (year - 1999) + ",Regional,,All EHC plans,All EHC plans,9,1,1,1,1,1,1,1,1,1,1\n");
        }
        Files.writeString(release.resolve("caseload.csv"), caseload);
        Files.writeString(
                release.resolve("newplans.csv"),
                "time_period,geographic_level,old_la_code,breakdown_topic,breakdown,new_ehc_plans\n"
                        + "2021,Local authority,351,New EHC plans,New EHC plans,150\n");
        pack = release;
        assertThat(run("--out", out("a"), "--simulations", "20", "--years", "1"))
                .as(err.toString())
                .isZero();
        assertThat(lines("a", "forecast.csv").get(1)).startsWith("351,2023,total,total,");
    }
}
