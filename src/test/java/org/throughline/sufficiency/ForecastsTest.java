package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.Refusal;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;
import org.throughline.sufficiency.history.ForecastFormat;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistoryRefusal;
import org.throughline.testing.ServiceTest;

/** Forecasts in the service: made in the background, frozen, compared with what happened; for planners alone. */
class ForecastsTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Histories histories;

    @Autowired
    private ForecastFormat format;

    @Autowired
    private JdbcClient jdbc;

    private UUID begun(int years) {
        return as(Roles.PLANNER, () -> forecasts.begin("A test", "To see that it works", years));
    }

    private FrozenForecast ended(UUID id) {
        Awaitility.await("the forecast")
                .atMost(LONG)
                .until(() ->
                        !as(Roles.PLANNER, () -> forecasts.status(id)).state().isUnderWay());
        return as(Roles.PLANNER, () -> forecasts.find(id).orElseThrow());
    }

    @Test
    void a_forecast_of_the_demonstration_is_frozen_with_tables_scores_and_assumptions() {
        UUID id = begun(3);
        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        ForecastTables tables = as(Roles.PLANNER, () -> forecasts.tables(id).orElseThrow());
        assertThat(tables.years()).hasSize(4).first().isEqualTo(tables.lastJanuary());
        double known = tables.rows(Level.TOTAL, tables.lastJanuary())
                .getFirst()
                .spread()
                .mean();
        assertThat(known).isBetween(2_200.0, 3_400.0);
        assertThat(tables.rows(Level.SETTING, tables.lastJanuary() + 3)).isNotEmpty();
        assertThat(tables.cost()).hasSize(4);
        assertThat(tables.scores().get(Level.STATE)).isNotEmpty();
        tables.scores()
                .forEach((level, scores) -> scores.stream()
                        .filter(score -> score.horizon() == 0)
                        .forEach(score -> System.getLogger("back-test")
                                .log(
                                        System.Logger.Level.INFO,
                                        "demonstration, {0}: {1} cells, error {2}, no change {3}; covered {4} % of {5}",
                                        level.key(),
                                        score.cells(),
                                        Formats.decimal(score.error()),
                                        Formats.decimal(score.naiveError()),
                                        Formats.count(score.covered()),
                                        score.bandCells())));
        assertThat(tables.assumptions())
                .containsKey("method")
                .containsKey("begins_with_a_list_of_today_of")
                .containsKey("chance_that_it_grows_as_others_do");
        assertThat(tables.steps())
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.from()).isEqualTo((long) known));
        assertThat(as(Roles.PLANNER, () -> forecasts.status(id).percent())).isEqualTo(100);
        assertThat(as(Roles.PLANNER, () -> forecasts.actuals(id))).isEmpty();
    }

    @Test
    void it_begins_with_the_list_of_today_and_keeps_it() {
        UUID id = begun(2);
        ended(id);
        ForecastRequest request = as(Roles.PLANNER, () -> forecasts.request(id));
        int listed = java.util.Objects.requireNonNull(request.today()).children().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        ForecastTables tables = as(Roles.PLANNER, () -> forecasts.tables(id).orElseThrow());
        double next = tables.rows(Level.TOTAL, tables.lastJanuary() + 1)
                .getFirst()
                .spread()
                .mean();
        assertThat(next).isCloseTo(listed, org.assertj.core.data.Percentage.withPercentage(10));
        assertThat(as(Roles.PLANNER, () -> forecasts.request(id))).isEqualTo(request);
    }

    @Test
    void it_can_be_stopped() {
        UUID id = begun(Forecasts.MOST_YEARS);
        as(Roles.PLANNER, () -> {
            forecasts.stop(id);
            return id;
        });
        assertThat(ended(id).state()).isIn(JobState.STOPPED, JobState.DONE);
    }

    @Test
    void what_an_ended_service_was_calculating_is_taken_up_and_what_another_one_is_at_is_left_alone() {
        UUID ofTheEnded = doneAndThenBegunByAnother("ended", "- interval 1 hour");
        UUID ofTheLiving = doneAndThenBegunByAnother("living", "+ interval 1 hour");
        assertThat(ended(ofTheEnded).state()).isEqualTo(JobState.DONE);
        assertThat(as(Roles.PLANNER, () -> forecasts.tables(ofTheEnded))).isPresent();
        assertThat(as(Roles.PLANNER, () -> forecasts.status(ofTheLiving)).state())
                .isEqualTo(JobState.RUNNING);
        assertThat(as(Roles.PLANNER, () -> forecasts.tables(ofTheLiving))).isEmpty();
        jdbc.sql("delete from job_queue where task_instance = ?")
                .param(ofTheLiving.toString())
                .update();
    }

    /** A forecast as another service would have left it, which said so long ago that it is alive. */
    private UUID doneAndThenBegunByAnother(String service, String alive) {
        UUID id = begun(3);
        ended(id);
        jdbc.sql("update sufficiency_forecast set answer = null where id = ?")
                .param(id)
                .update();
        jdbc.sql("update job set state = 'RUNNING', attempts = 1 where id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into job_queue (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,"
                        + " version) values ('forecast', ?, utc_timestamp(6), true, ?, utc_timestamp(6) " + alive
                        + ", 2)")
                .params(id.toString(), service)
                .update();
        return id;
    }

    @Test
    void what_is_missing_is_said_before_anything_is_worked_out() {
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> forecasts.begin(" ", "why", 3))))
                .isEqualTo(new SufficiencyRefusal.ForecastNameMissing(200));
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> forecasts.begin("A", " ", 3))))
                .isEqualTo(new SufficiencyRefusal.ForecastReasonMissing(1_000));
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> forecasts.begin("A", "why", 11))))
                .isEqualTo(new SufficiencyRefusal.ForecastYearsOutOfRange(10));
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> histories.add("Nothing good", new byte[] {1, 2, 3}))))
                .isInstanceOf(HistoryRefusal.HistoryPackFaulty.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("zip");
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, forecasts::newest))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_history_comes_back_as_it_was_given() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 3, 8);
        ForecastFormat.Reading reading = format.readHistory(format.history(history, Map.of()));
        assertThat(reading.faults()).isEmpty();
        History again = java.util.Objects.requireNonNull(reading.history());
        assertThat(again.flows()).containsExactlyInAnyOrderElementsOf(history.flows());
        assertThat(again.population()).isEqualTo(history.population());
    }

    @Test
    void a_population_that_does_not_reach_far_enough_is_said() {
        State joined = new State(3, "ASD", "MAINSTREAM");
        History near = History.of(
                List.of(new Flow(2024, null, joined, 4)),
                new Population(Map.of(new Population.Cell(2025, 3), 100.0)),
                ValidStates.ANY);
        assertThat(near.missingPopulation(2027))
                .containsExactly(new Population.Cell(2026, 3), new Population.Cell(2027, 3));
    }

    @Test
    void need_for_places_has_a_middle_and_a_band_of_80_percent() {
        List<Integer> hundred =
                java.util.stream.IntStream.rangeClosed(0, 100).boxed().toList();
        PlaceDemand demand = new PlaceDemand(2030, "SEMH", Phase.SECONDARY, hundred);
        assertThat(demand.low()).isEqualTo(10);
        assertThat(demand.middle()).isEqualTo(50);
        assertThat(demand.high()).isEqualTo(90);
    }
}
