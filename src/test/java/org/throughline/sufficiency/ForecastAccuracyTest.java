package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobState;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.sufficiency.accuracy.Scored;
import org.throughline.sufficiency.accuracy.SimpleForecast;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistorySummary;
import org.throughline.sufficiency.history.KnownPast;

/** How wrong earlier forecasts were, from the test in a frozen forecast and the totals of its own history. */
class ForecastAccuracyTest {

    private static final UUID ID = UUID.randomUUID();
    private static final HistorySummary HISTORY =
            new HistorySummary(UUID.randomUUID(), "A test", 2020, 2024, 150, "A planner", Instant.EPOCH);
    private static final String BACKTEST = """
            train-to,horizon,calendar-year,level,key,ground-truth,mean,p10,p90,naive,abs-error,naive-abs-error,covered
            2023,1,2024,total,all,150,147,140,156,120,3,30,Y
            2023,1,2024,need,ASD,50,47,40,56,20,3,30,Y
            """;

    private final Forecasts forecasts = mock(Forecasts.class);
    private final Histories histories = mock(Histories.class);
    private final ForecastAccuracy accuracy = new ForecastAccuracy(forecasts, histories);

    private static byte[] zip(String file) {
        return ZippedPacks.zip(files -> files.write(file, out -> out.write(BACKTEST.getBytes(StandardCharsets.UTF_8))));
    }

    private void frozen(byte[] answer) {
        when(forecasts.find(ID))
                .thenReturn(Optional.of(new FrozenForecast(
                        ID, HISTORY, "A", "why", "A planner", Instant.EPOCH, 3, 10, 42, JobState.DONE, null)));
        when(forecasts.file(ID)).thenReturn(Optional.of(answer));
        when(histories.past(HISTORY.id()))
                .thenReturn(
                        new KnownPast(new TreeMap<>(Map.of(2022, 100, 2023, 120, 2024, 150)), List.of(), List.of()));
    }

    @Test
    void totals_stand_beside_the_simple_forecasts_that_the_history_allows() {
        frozen(zip("backtest.csv"));
        assertThat(accuracy.tests(ID)).singleElement().satisfies(test -> {
            assertThat(test.truth()).isEqualTo(150);
            assertThat(test.forecast()).isEqualTo(147);
            assertThat(test.band()).isEqualTo(new Scored.Band(140, 156));
            assertThat(test.simple())
                    .containsOnly(
                            Map.entry(SimpleForecast.NO_CHANGE, 120.0), Map.entry(SimpleForecast.LAST_CHANGE, 144.0));
        });
    }

    @Test
    void without_a_test_there_is_nothing() {
        frozen(zip("forecast-total.csv"));
        assertThat(accuracy.tests(ID)).isEmpty();
        assertThat(accuracy.tests(UUID.randomUUID())).isEmpty();
    }

    private static PlaceDemand demand(int january, String need, int low, int middle, int high) {
        List<Integer> percentiles = new java.util.ArrayList<>(Collections.nCopies(PlaceDemand.NUMBERS, middle));
        percentiles.set(10, low);
        percentiles.set(90, high);
        return new PlaceDemand(january, need, Phase.PRIMARY, percentiles);
    }

    @Test
    void each_need_by_phase_has_its_own_shelf_life_and_the_known_january_does_not_count() {
        ForecastTables tables = mock(ForecastTables.class);
        when(tables.lastJanuary()).thenReturn(2024);
        when(tables.demand())
                .thenReturn(List.of(
                        demand(2024, "ASD", 0, 100, 300),
                        demand(2025, "ASD", 95, 100, 105),
                        demand(2026, "ASD", 80, 100, 120),
                        demand(2025, "SEMH", 150, 200, 250)));
        assertThat(ForecastLife.needLives(tables))
                .containsExactly(
                        new ForecastLife.NeedLife("SEMH", Phase.PRIMARY, 200, 0),
                        new ForecastLife.NeedLife("ASD", Phase.PRIMARY, 100, 1));
    }
}
