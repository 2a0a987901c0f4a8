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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.Throughline;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.History;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forecast command on packs good and bad, by its files and its exit status. */
class ForecastCommandTest {

    private static final String STATS = "mean,std-dev,min,p05,p10,q1,median,q3,p90,p95,max";

    @TempDir
    private Path folder;

    private Path pack = Path.of("");
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_pack() throws IOException {
        pack = folder.resolve("pack");
        GeneratedHistory.write(GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 3), pack);
        Files.writeString(pack.resolve("costs.csv"), "need,setting,cost\nASD,SPEC,24150.50\nSEMH,INDEP,64000\n");
    }

    private int run(String... options) {
        List<String> call = new ArrayList<>(List.of("forecast", "--pack", pack.toString()));
        call.addAll(Arrays.asList(options));
        CommandLine line = Throughline.commandLine();
        err.getBuffer().setLength(0);
        line.setErr(new PrintWriter(err, true));
        return line.execute(call.toArray(String[]::new));
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    @Test
    void every_file_of_the_format_is_written() throws IOException {
        assertThat(run("--out", out("a").toString(), "--years", "3", "--simulations", "100", "--backtest"))
                .as(err.toString())
                .isZero();
        assertThat(lines(out("a").resolve("forecast-total.csv")).getFirst()).isEqualTo("calendar-year," + STATS);
        assertThat(lines(out("a").resolve("forecast-total.csv"))).hasSize(5);
        assertThat(lines(out("a").resolve("forecast-academic-year.csv")).getFirst())
                .isEqualTo("calendar-year,academic-year," + STATS);
        assertThat(lines(out("a").resolve("forecast-need.csv")).getFirst()).isEqualTo("calendar-year,need," + STATS);
        assertThat(lines(out("a").resolve("forecast-setting.csv")).getFirst())
                .isEqualTo("calendar-year,setting," + STATS);
        assertThat(lines(out("a").resolve("forecast-state.csv")).getFirst())
                .isEqualTo("calendar-year,academic-year,need,setting," + STATS);
        assertThat(lines(out("a").resolve("forecast-cost.csv")).getFirst()).isEqualTo("calendar-year," + STATS);
        assertThat(lines(out("a").resolve("backtest.csv")).getFirst())
                .isEqualTo("train-to,horizon,calendar-year,level,key,ground-truth,mean,p10,p90,naive,abs-error,"
                        + "naive-abs-error,covered");
        History history = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 3);
        int known = history.total(2020);
        assertThat(lines(out("a").resolve("forecast-total.csv")).get(1))
                .isEqualTo("2020," + known + ",0" + ("," + known).repeat(9));
        JsonNode summary = JsonMapper.builder()
                .build()
                .readTree(out("a").resolve("summary.json").toFile());
        assertThat(summary.get("simulations").asInt()).isEqualTo(100);
        assertThat(summary.get("fitted_years")).hasSize(4);
        assertThat(summary.get("backtest").get("state").get("1").get("cells").asInt())
                .isPositive();
        assertThat(summary.get("assumptions").get("joiner_sigma_log").isNumber())
                .isTrue();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_on_any_number_of_threads() throws IOException {
        run("--out", out("one").toString(), "--simulations", "150", "--seed", "5", "--backtest");
        run("--out", out("two").toString(), "--simulations", "150", "--seed", "5", "--backtest", "--threads", "2");
        run("--out", out("other").toString(), "--simulations", "150", "--seed", "6");
        try (Stream<Path> files = Files.list(out("one"))) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(tables).hasSize(7);
            for (Path file : tables) {
                assertThat(out("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(lines(out("other").resolve("forecast-total.csv")))
                .isNotEqualTo(lines(out("one").resolve("forecast-total.csv")));
    }

    @Test
    void a_forecast_from_an_earlier_january_is_the_one_the_back_test_scored() throws IOException {
        run("--out", out("whole").toString(), "--simulations", "100", "--backtest");
        run("--out", out("early").toString(), "--simulations", "100", "--train-to", "2018", "--years", "2");
        String scored = lines(out("whole").resolve("backtest.csv")).stream()
                .filter(line -> line.startsWith("2018,2,2020,total"))
                .findFirst()
                .orElseThrow();
        String mean =
                lines(out("early").resolve("forecast-total.csv")).getLast().split(",")[1];
        assertThat(scored.split(",")[6]).isEqualTo(mean);
    }

    @Test
    void history_outside_the_valid_states_is_named_and_kept_out() throws IOException {
        Files.writeString(pack.resolve("valid-states.csv"), """
                setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
                MAIN,Main,-2,20,"SLCN,SEMH,ASD,MLD,PD,SLD,PMLD,HI,VI,OTH","SPEC,RP,FE,NEET,INDEP,EY"
                SPEC,Special,-2,20,"SLCN,SEMH,ASD,MLD,PD,SLD,PMLD,HI,VI,OTH","MAIN,FE,GONE"
                """);
        assertThat(run("--out", out("a").toString(), "--years", "2", "--simulations", "50"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString())
                .contains("lies outside valid-states.csv and is kept out")
                .contains("transitions lie outside valid-states.csv and count nowhere")
                .contains("'GONE', which is no setting of the file");
        assertThat(String.join("\\n", lines(out("a").resolve("forecast-setting.csv"))))
                .contains("MAIN")
                .doesNotContain("INDEP");
    }

    @Test
    void one_year_of_history_says_what_cannot_be_said() throws IOException {
        GeneratedHistory.write(GeneratedHistory.of(GeneratedHistory.Kind.TINY, 1, 3), pack);
        assertThat(run("--out", out("a").toString(), "--years", "2", "--simulations", "20", "--backtest"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("One year of transitions").contains("No earlier forecast can be compared");
        assertThat(lines(out("a").resolve("backtest.csv"))).hasSize(1);
        JsonNode summary = JsonMapper.builder()
                .build()
                .readTree(out("a").resolve("summary.json").toFile());
        assertThat(summary.get("backtest").asString()).contains("two years of transitions");
        assertThat(summary.get("note").asString()).contains("One year");
    }

    @Test
    void who_grows_beyond_the_oldest_nc_year_has_left() throws IOException {
        Files.writeString(pack.resolve("transitions.csv"), """
                calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2
                2020,FE,ASD,20,FE,ASD,21
                2020,FE,ASD,21,FE,ASD,22
                2020,MAIN,ASD,5,MAIN,ASD,6
                """);
        assertThat(run("--out", out("a").toString(), "--years", "1", "--simulations", "10"))
                .as(err.toString())
                .isZero();
        assertThat(lines(out("a").resolve("forecast-total.csv")).get(1)).startsWith("2021,1,0,1");
    }

    @Test
    void everything_wrong_is_listed_and_nothing_written() throws IOException {
        Files.writeString(pack.resolve("transitions.csv"), """
                calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2
                2020,MAIN,ASD,5,MAIN,ASD,7
                2020,NONSEND,NONSEND,5,NONSEND,NONSEND,6
                2020,NONSEND,ASD,5,MAIN,ASD,6
                x,MAIN,ASD,5,MAIN,ASD,6
                2020,MAIN,,5,MAIN,ASD,6
                2020,MAIN,ASD,35,MAIN,ASD,36
                """);
        Files.writeString(
                pack.resolve("population.csv"),
                "calendar-year,academic-year,population\n2021,6,-4\n2021,7,10\n2021,7,11\n");
        assertThat(run("--out", out("a").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("transitions.csv:2: academic-year-2: 7 does not follow 5")
                .contains("transitions.csv:3: setting-1: both sides are NONSEND")
                .contains("transitions.csv:4: need-1: only one of setting and need is NONSEND")
                .contains("transitions.csv:5: calendar-year: 'x' is not accepted")
                .contains("transitions.csv:6: need-1: the value is missing")
                .contains("transitions.csv:7: academic-year-1: '35' is not accepted")
                .contains("population.csv:2: population: '-4' is negative")
                .contains("population.csv:4: calendar-year 2021, academic-year 7 stands twice")
                .contains("problems; nothing was written");
        assertThat(out("a")).doesNotExist();
    }

    @Test
    void a_population_that_misses_a_year_and_a_year_before_the_history_are_said() throws IOException {
        List<String> population = lines(pack.resolve("population.csv"));
        Files.write(
                pack.resolve("population.csv"),
                population.stream().filter(line -> !line.startsWith("2023,3,")).toList());
        assertThat(run("--out", out("a").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("population.csv: population: calendar-year 2023, academic-year 3 is missing");
        assertThat(run("--out", out("a").toString(), "--years", "2")).isZero();
        assertThat(run("--out", out("b").toString(), "--train-to", "2016")).isEqualTo(2);
        assertThat(err.toString()).contains("expected --train-to 2017 to 2020");
        assertThat(run("--out", out("b").toString(), "--years", "0", "--simulations", "0", "--threads", "99"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--years: 0")
                .contains("--simulations: 0")
                .contains("--threads: 99");
        assertThat(run("--out", out("a").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not an empty folder");
    }

    private static final String HEAD =
            "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n";

    /** Forty children of four NC years: every year ten leave and ten join; without the years named. */
    private void an_even_pack(List<Integer> years) throws IOException {
        StringBuilder transitions = new StringBuilder(HEAD);
        for (int year : years) {
            transitions.append((year + ",NONSEND,NONSEND,4,MAIN,ASD,5\n").repeat(10));
            for (int age = 5; age <= 7; age++) {
                transitions.append((year + ",MAIN,ASD," + age + ",MAIN,ASD," + (age + 1) + "\n").repeat(10));
            }
            transitions.append((year + ",MAIN,ASD,8,NONSEND,NONSEND,9\n").repeat(10));
        }
        Files.writeString(pack.resolve("transitions.csv"), transitions);
        residents(2_018, 2_035, -1, 0);
        Files.delete(pack.resolve("costs.csv"));
    }

    /** A thousand residents at NC 5 each year but one. */
    private void residents(int from, int to, int odd, int inOddYear) throws IOException {
        StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
        for (int year = from; year <= to; year++) {
            if (year != odd || inOddYear >= 0) {
                population.append(year + ",5," + (year == odd ? inOddYear : 1_000) + "\n");
            }
        }
        Files.writeString(pack.resolve("population.csv"), population);
    }

    private JsonNode summary(String name) {
        return JsonMapper.builder()
                .build()
                .readTree(out(name).resolve("summary.json").toFile());
    }

    @Test
    void a_last_year_in_which_nearly_everyone_leaves_is_said_first_and_its_january_is_as_counted() throws IOException {
        an_even_pack(List.of(2019, 2020, 2021, 2022));
        String exodus = "2023,MAIN,ASD,5,NONSEND,NONSEND,6\n".repeat(9)
                + "2023,MAIN,ASD,6,NONSEND,NONSEND,7\n".repeat(9)
                + "2023,MAIN,ASD,7,NONSEND,NONSEND,8\n".repeat(18)
                + "2023,MAIN,ASD,5,MAIN,ASD,6\n2023,MAIN,ASD,6,MAIN,ASD,7\n".repeat(2);
        Files.writeString(pack.resolve("transitions.csv"), exodus, java.nio.file.StandardOpenOption.APPEND);
        assertThat(run("--out", out("a").toString(), "--years", "3", "--simulations", "50", "--backtest"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString().lines().findFirst().orElseThrow())
                .startsWith("warning: The year to January 2024 is unusual")
                .contains("--train-to 2023");
        assertThat(lines(out("a").resolve("forecast-total.csv")).get(1)).isEqualTo("2024,4,0" + ",4".repeat(9));
        assertThat(summary("a").get("unusual_last_year").get("january").asInt()).isEqualTo(2024);
        assertThat(summary("a")
                        .get("unusual_last_year")
                        .get("joiners")
                        .get("seen")
                        .asInt())
                .isZero();
        JsonNode without = summary("a").get("unusual_last_year").get("forecast_without_it");
        assertThat(err.toString()).contains("Without the unusual year the forecast for January 2027 is ");
        assertThat(run("--out", out("b").toString(), "--years", "4", "--simulations", "50", "--train-to", "2023"))
                .isZero();
        assertThat(err.toString()).doesNotContain("unusual");
        assertThat(without).hasSize(4);
        assertThat(lines(out("b").resolve("forecast-total.csv")).getLast())
                .startsWith("2027," + without.get(3).get("mean").asString() + ",");
        assertThat(summary("b").get("unusual_last_year").isNull()).isTrue();
    }

    @Test
    void a_gap_is_said_and_its_residents_are_needed_by_the_calls_that_use_it() throws IOException {
        an_even_pack(List.of(2019, 2020, 2022, 2023));
        residents(2_018, 2_035, 2_022, -1);
        assertThat(run("--out", out("a").toString(), "--train-to", "2021", "--simulations", "20"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("population.csv: population: calendar-year 2022, academic-year 5 is missing");
        assertThat(run("--out", out("a").toString(), "--backtest", "--simulations", "20"))
                .isEqualTo(2);
        assertThat(out("a")).doesNotExist();
        assertThat(run("--out", out("a").toString(), "--simulations", "20")).isZero();
        assertThat(err.toString()).contains("2021 has no row; it is taken as missing");
        assertThat(summary("a").get("gaps").get(0).asInt()).isEqualTo(2021);
        residents(2_018, 2_035, -1, 0);
        assertThat(run("--out", out("b").toString(), "--train-to", "2021", "--simulations", "100"))
                .isZero();
        double filled = Double.parseDouble(
                lines(out("b").resolve("forecast-total.csv")).get(2).split(",")[1]);
        assertThat(filled).isBetween(36.0, 46.0);
    }

    @Test
    void nobody_can_join_where_nobody_lives() throws IOException {
        an_even_pack(List.of(2019, 2020, 2021));
        residents(2_018, 2_035, 2_022, 0);
        assertThat(run("--out", out("a").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("calendar-year 2022, academic-year 5 has 0 residents, but 10 joined at this age");
        assertThat(run("--out", out("a").toString(), "--train-to", "2021", "--years", "2", "--simulations", "10"))
                .as("a later year is not used")
                .isZero();
    }

    @Test
    void a_code_for_each_child_and_residents_beyond_any_authority_are_refused() throws IOException {
        an_even_pack(List.of(2019, 2020));
        residents(2_018, 2_035, 2_023, 1_000_000_000);
        assertThat(run("--out", out("a").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("calendar-year 2023: at the rates of the past its residents would bring 10000000 joiners");
        assertThat(run("--out", out("a").toString(), "--years", "1", "--simulations", "10"))
                .as("a later year is not used")
                .isZero();
        StringBuilder codes = new StringBuilder(HEAD);
        for (int child = 0; child < 701; child++) {
            codes.append("2020,S" + child + ",ASD,6,S" + child + ",ASD,7\n");
        }
        Files.writeString(pack.resolve("transitions.csv"), codes);
        assertThat(run("--out", out("b").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there are 701 settings and 1 needs, expected at most 700 settings");
    }

    @Test
    void codes_that_keep_rows_out_are_named_with_their_number() throws IOException {
        an_even_pack(List.of(2019, 2020));
        Files.writeString(
                pack.resolve("transitions.csv"),
                "2019,OLD,ASD,6,OLD,ASD,7\n".repeat(3),
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(
                pack.resolve("valid-states.csv"),
                "setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting\nMAIN,g,0,14,ASD,MAIN\n");
        assertThat(run("--out", out("a").toString(), "--simulations", "10")).isZero();
        assertThat(err.toString()).contains("setting OLD is not in it: 3 rows are kept out");
        assertThat(summary("a")
                        .get("kept_out_by")
                        .get("setting OLD is not in it")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void few_and_many_residents_are_a_file_of_their_own() throws IOException {
        an_even_pack(List.of(2019, 2020));
        StringBuilder population =
                new StringBuilder("calendar-year,academic-year,population,population-low,population-high\n");
        for (int year = 2018; year <= 2035; year++) {
            population.append(year + ",5,1000," + (year > 2021 ? "500,2000\n" : ",\n"));
        }
        Files.writeString(pack.resolve("population.csv"), population);
        assertThat(run("--out", out("a").toString(), "--simulations", "50"))
                .as(err.toString())
                .isZero();
        String[] last =
                lines(out("a").resolve("forecast-residents.csv")).getLast().split(",");
        assertThat(Integer.parseInt(last[1])).isLessThan(Integer.parseInt(last[2]));
        assertThat(Integer.parseInt(last[3])).isGreaterThan(Integer.parseInt(last[2]));
        Files.writeString(
                pack.resolve("population.csv"),
                "calendar-year,academic-year,population,population-low,population-high\n2020,5,10,20,30\n");
        assertThat(run("--out", out("b").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("low, population and high are not in order");
    }
}
