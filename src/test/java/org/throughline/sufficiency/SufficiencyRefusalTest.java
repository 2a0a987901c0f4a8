package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;
import org.throughline.sufficiency.history.ForecastFormat;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistoryRefusal;
import org.throughline.sufficiency.history.HistorySummary;
import org.throughline.sufficiency.history.TodaysLists;

/** Forecasts that are not made, and why; how refusals about sufficiency read. */
class SufficiencyRefusalTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final Histories histories = mock(Histories.class);
    private final Jobs jobs = mock(Jobs.class);
    private final Forecasts forecasts = new Forecasts(
            jdbc, histories, mock(TodaysLists.class), mock(ForecastFormat.class), jobs, mock(CurrentUser.class), CLOCK);

    @Test
    void without_a_history_there_is_nothing_to_forecast_from() {
        when(histories.chosen()).thenReturn(Optional.empty());

        assertThat(refusalOf(() -> forecasts.begin("Name", "Why", 3)))
                .isEqualTo(new SufficiencyRefusal.HistoryMissing());
        verifyNoInteractions(jobs);
    }

    @Test
    void without_residents_it_is_said_of_which_years_and_how_many_more() {
        when(histories.chosen())
                .thenReturn(Optional.of(new HistorySummary(ID, "Test", 2025, 2026, 1, "Planner", Instant.EPOCH)));
        List<Flow> joining = List.of(new Flow(2025, null, new State(3, "ASD", "MAINSTREAM"), 1));
        History history = History.of(joining, new Population(Map.of()), ValidStates.ANY);
        when(histories.read(ID)).thenReturn(new ForecastFormat.Reading(history, Map.of(), List.of(), List.of()));

        assertThat(refusalOf(() -> forecasts.begin("Name", "Why", 10)))
                .isInstanceOfSatisfying(SufficiencyRefusal.ResidentsUnknown.class, refusal -> {
                    assertThat(refusal.cells()).startsWith("January 2026, NC year 3; January 2027, NC year 3");
                    assertThat(refusal.more()).isPositive();
                });
        verifyNoInteractions(jobs);
    }

    @Test
    void children_who_joined_where_nobody_lives_are_said() {
        when(histories.chosen())
                .thenReturn(Optional.of(new HistorySummary(ID, "Test", 2025, 2026, 1, "Planner", Instant.EPOCH)));
        List<Flow> joining = List.of(new Flow(2025, null, new State(3, "ASD", "MAINSTREAM"), 4));
        Population population =
                new Population(Map.of(new Population.Cell(2026, 3), 0.0, new Population.Cell(2027, 3), 100.0));
        History history = History.of(joining, population, ValidStates.ANY);
        when(histories.read(ID)).thenReturn(new ForecastFormat.Reading(history, Map.of(), List.of(), List.of()));

        assertThat(refusalOf(() -> forecasts.begin("Name", "Why", 1)))
                .isEqualTo(new SufficiencyRefusal.NoResidentsWhereSomeJoined(2026, 3, 4))
                .extracting(refusal -> refusal.sentence())
                .asString()
                .startsWith("The history says that NC year 3 has no residents in January 2026, but 4 children joined");
        verifyNoInteractions(jobs);
    }

    @Test
    void how_many_more_is_said_only_where_there_are_more() {
        assertThat(new SufficiencyRefusal.ResidentsUnknown("January 2027, NC year 3", 0).sentence())
                .isEqualTo("The history does not say how many residents there are in January 2027, NC year 3."
                        + " Forecast fewer years, or upload a population that reaches further");
        assertThat(new SufficiencyRefusal.ResidentsUnknown("January 2027, NC year 3", 1_200).sentence())
                .contains("NC year 3 and 1,200 more. Forecast fewer years");
    }

    @Test
    void a_january_has_no_comma() {
        assertThat(new HistoryRefusal.JanuaryNotYet(2027).sentence()).startsWith("January 2027 has not come yet");
    }
}
