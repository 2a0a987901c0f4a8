package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.State;
import org.throughline.testing.Needed;
import org.throughline.testing.ServiceTest;

/** Published figures: a year between two Januaries put together by hand, and the forecast held against Bury's own. */
class PublishedFiguresTest extends ServiceTest {

    @Autowired
    private PublishedBacktests tests;

    @Autowired
    private Histories histories;

    @Autowired
    private JdbcTemplate jdbc;

    private static final String HEAD = "table,time_period,breakdown_topic,breakdown,measure,value\n";
    private static final Path BURY = Path.of("../shared/data/bury_ehcp_ees_2025_long.csv");

    private static byte[] bytes(String... lines) {
        return (HEAD + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static State at(int ncYear) {
        return new State(ncYear, "ALL", "ALL");
    }

    @Test
    void a_year_is_put_together_from_what_is_published() {
        PublishedFigures figures = PublishedFigures.read(bytes(
                "caseload,202223,All EHC plans,All EHC plans,ehcplans,100",
                "caseload,202324,All EHC plans,All EHC plans,ehcplans,120",
                "caseload,202324,Child or young persons age,age 5,ehcplans,50",
                "caseload,202324,Child or young persons age,age 6,ehcplans,70",
                "newplans,2023,Age when plan started,age 5,new_ehc_plans,20",
                "newplans,2023,Age when plan started,age 6,new_ehc_plans,10",
                "ceased_plans,2023,Age plan ceased,age 5,total_ceased,10",
                "newplans,2023,Sex,Female,new_ehc_plans,7"));
        assertThat(figures.januaries()).containsExactly(2024);
        // of 30 and 60 who are not new, as many as were there: 100 - 10 of 90, all of them
        History history = figures.history(2024);
        assertThat(history.flows())
                .containsExactlyInAnyOrder(
                        new Flow(2023, at(0), at(1), 30),
                        new Flow(2023, null, at(1), 20),
                        new Flow(2023, at(1), at(2), 60),
                        new Flow(2023, null, at(2), 10),
                        new Flow(2023, at(1), null, 10));
    }

    /** Plans of ages 4 to 6 of one January and what led to it, with other lines. */
    private static byte[] withLines(String... lines) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "caseload,202223,All EHC plans,All EHC plans,ehcplans,100",
                "caseload,202324,All EHC plans,All EHC plans,ehcplans,120",
                "caseload,202324,Child or young persons age,age 19,ehcplans,60",
                "caseload,202324,Child or young persons age,age 20,ehcplans,40",
                "caseload,202324,Child or young persons age,age 21,ehcplans,20",
                "newplans,2023,Age when plan started,age 19,new_ehc_plans,5"));
        all.addAll(List.of(lines));
        return bytes(all.toArray(String[]::new));
    }

    private static int left(History history, int ncYear) {
        return history.flows().stream()
                .filter(flow -> flow.to() == null && at(ncYear).equals(flow.from()))
                .mapToInt(Flow::children)
                .sum();
    }

    @Test
    void those_who_ceased_at_an_age_and_over_are_divided_as_those_are_who_are_there() {
        History history = PublishedFigures.read(
                        withLines("ceased_plans,2023,Age plan ceased,age 20 and over,total_ceased,31"))
                .history(2024);
        // 20 at age 20 and 10 at 21; the odd one is the youngest
        assertThat(left(history, 16)).isEqualTo(21);
        assertThat(left(history, 17)).isEqualTo(10);
    }

    @Test
    void codes_are_not_published_and_a_byte_order_mark_is_passed_over() {
        byte[] file = withLines(
                "ceased_plans,2023,Age plan ceased,age 19,total_ceased,4",
                "ceased_plans,2023,Age plan ceased,age 20,total_ceased,z");
        byte[] marked = new byte[file.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(file, 0, marked, 3, file.length);
        History history = PublishedFigures.read(marked).history(2024);
        assertThat(left(history, 15)).isEqualTo(4);
        assertThat(left(history, 16)).isZero();
    }

    @Test
    void two_authorities_in_a_file_and_a_note_under_it_are_named_by_line() {
        assertThat(refusalOf(() ->
                        PublishedFigures.read(withLines("caseload,202223,All EHC plans,All EHC plans,ehcplans,500"))))
                .isEqualTo(new HistoryRefusal.PublishedFigureTwice(8));
        assertThat(refusalOf(() -> PublishedFigures.read(withLines("Source: made up")))
                        .sentence())
                .contains("8");
    }

    @Test
    void children_who_begin_young_have_no_plan_a_year_early() {
        PublishedFigures figures = PublishedFigures.read(bytes(
                "caseload,202223,All EHC plans,All EHC plans,ehcplans,100",
                "caseload,202324,All EHC plans,All EHC plans,ehcplans,120",
                "caseload,202324,Child or young persons age,age 3,ehcplans,10",
                "caseload,202324,Child or young persons age,age 4,ehcplans,40",
                "caseload,202324,Child or young persons age,age 5,ehcplans,70",
                "newplans,2023,Age when plan started,age 4,new_ehc_plans,5",
                "ceased_plans,2023,Age plan ceased,age 5,total_ceased,1"));
        assertThat(figures.history(2024).flows())
                .contains(new Flow(2023, at(-1), at(0), 10), new Flow(2023, null, at(0), 30))
                .contains(new Flow(2023, null, at(-1), 10));
    }

    @Test
    void where_ages_are_known_before_and_after_who_is_missing_has_left() {
        PublishedFigures figures = PublishedFigures.read(bytes(
                "caseload,202324,All EHC plans,All EHC plans,ehcplans,120",
                "caseload,202324,Child or young persons age,age 5,ehcplans,50",
                "caseload,202324,Child or young persons age,age 6,ehcplans,70",
                "caseload,202425,Child or young persons age,age 6,ehcplans,55",
                "caseload,202425,Child or young persons age,age 7,ehcplans,40",
                "newplans,2024,Age when plan started,age 6,new_ehc_plans,10",
                "ceased_plans,2024,Age plan ceased,age 6,total_ceased,9"));
        assertThat(figures.history(2025).flows())
                .containsExactlyInAnyOrder(
                        new Flow(2024, at(1), at(2), 45),
                        new Flow(2024, null, at(2), 10),
                        new Flow(2024, at(1), null, 5),
                        new Flow(2024, at(2), at(3), 40),
                        new Flow(2024, at(2), null, 30));
    }

    @Test
    void what_is_not_such_a_file_is_said() {
        assertThat(refusalOf(() -> PublishedFigures.read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new HistoryRefusal.PublishedColumnsMissing());
        assertThat(refusalOf(() -> PublishedFigures.read(bytes("newplans,2023,Sex,Female,new_ehc_plans,7"))))
                .isEqualTo(new HistoryRefusal.PublishedPlansMissing());
        assertThat(refusalOf(() ->
                        PublishedFigures.read(bytes("caseload,202324,Child or young persons age,age 5,ehcplans,many"))))
                .isEqualTo(new HistoryRefusal.PublishedNumberWrong(2, "many"));
        assertThat(refusalOf(() -> as(
                        Roles.PLANNER,
                        () -> tests.of(bytes("caseload,202324,Child or young persons age,age 5,ehcplans,5")))))
                .isEqualTo(new HistoryRefusal.PublishedTooLittle());
    }

    @Test
    void the_forecast_is_held_against_burys_published_ages() throws IOException {
        Path file = Needed.besideOrSkip(Optional.of(BURY).filter(Files::exists), "Bury's published figures");
        byte[] csv = Files.readAllBytes(file);
        PublishedBacktest test = as(Roles.PLANNER, () -> tests.of(csv));
        assertThat(test.totals()).containsEntry(2025, 2_804).containsEntry(2019, 1_617);
        assertThat(test.years()).extracting(PublishedBacktest.Year::january).isEqualTo(List.of(2025));
        PublishedBacktest.Year year = test.years().getFirst();
        assertThat(year.total().came()).isEqualTo(2_804);
        assertThat(year.ages()).hasSize(22);
        assertThat(test.ahead().firstKey()).isEqualTo(2025);
        System.Logger log = System.getLogger("back-test");
        log.log(
                System.Logger.Level.INFO,
                "Bury, January 2025: forecast {0}, {1} to {2}, came {3}; by age {4} children off, no change {5}; covered {6}",
                Formats.count(year.total().forecast().mean()),
                Formats.count(year.total().forecast().p10()),
                Formats.count(year.total().forecast().p90()),
                Formats.count(year.total().came()),
                Formats.decimal(year.error()),
                Formats.decimal(year.naiveError()),
                Formats.decimal(100 * year.covered()));
        test.ahead()
                .forEach((january, spread) -> log.log(
                        System.Logger.Level.INFO,
                        "Bury, January {0}: {1}, {2}",
                        String.valueOf(january),
                        Formats.count(spread.mean()),
                        Formats.band(spread)));
        assertThat(year.error()).isLessThan(year.naiveError());
    }

    @Test
    void the_years_that_are_known_can_be_taken_as_the_history() {
        byte[] csv = bytes(
                "caseload,202223,All EHC plans,All EHC plans,ehcplans,100",
                "caseload,202324,All EHC plans,All EHC plans,ehcplans,120",
                "caseload,202324,Child or young persons age,age 5,ehcplans,120",
                "newplans,2023,Age when plan started,age 5,new_ehc_plans,20",
                "ceased_plans,2023,Age plan ceased,age 5,total_ceased,10");
        as(Roles.PLANNER, () -> {
            tests.takeAsHistory(csv, "Published, a test");
            return true;
        });
        HistorySummary newest = as(Roles.PLANNER, () -> histories.newest().orElseThrow());
        assertThat(newest.source()).isEqualTo("Published, a test");
        assertThat(newest.plans()).isEqualTo(120);
        assertThat(newest.lastJanuary()).isEqualTo(2024);
        jdbc.update("delete from sufficiency_history where source = ?", "Published, a test");
    }
}
