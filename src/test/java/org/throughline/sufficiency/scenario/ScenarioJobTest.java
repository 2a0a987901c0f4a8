package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.JobState;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.gap.PracticeShares;
import org.throughline.sufficiency.outlook.Measure;

/** Calculating a scenario in the background: what is stored, and of which version. */
class ScenarioJobTest {

    private static final int ENTRY = 2025;
    private static final Change.Open BASE = new Change.Open(
            ENTRY, "A base", NewProvision.Kind.BASE, NeedType.ASD, Phase.SECONDARY, List.of(4, 9), null, "");

    private final JdbcClient jdbc = mock(JdbcClient.class, Answers.RETURNS_DEEP_STUBS);
    private final JdbcClient.StatementSpec statement = mock(JdbcClient.StatementSpec.class, Answers.RETURNS_SELF);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final Scenarios scenarios = mock(Scenarios.class);
    private final PlanningInputsReader inputs = mock(PlanningInputsReader.class);
    private final ScenarioJob job = new ScenarioJob(jdbc, forecasts, scenarios, inputs);

    private static JobProgress progress() {
        return new JobProgress(percent -> true, () -> false);
    }

    private Scenario asked(int version, Change... changes) {
        Scenario scenario = new Scenario(
                UUID.randomUUID(),
                ScenarioFixture.FORECAST,
                "A scenario",
                version,
                List.of(changes),
                "A planner",
                java.time.Instant.EPOCH,
                JobState.WAITING,
                null,
                null);
        when(scenarios.find(scenario.id())).thenReturn(Optional.of(scenario));
        when(scenarios.horizon(scenario)).thenReturn(new Scenarios.Horizon(ENTRY, 2));
        when(forecasts.request(ScenarioFixture.FORECAST)).thenReturn(ScenarioFixture.request());
        when(inputs.of(ENTRY))
                .thenReturn(ScenarioFixture.inputs(
                        ENTRY,
                        aProvision("SPECIAL").years(7, 11).places(ENTRY, 5).build(),
                        aProvision("OUT").outside().years(0, 13).at(64_000).build()));
        when(inputs.practice(ENTRY - 1)).thenReturn(new PracticeShares(ENTRY - 1));
        when(jdbc.sql(contains("update sufficiency_scenario"))).thenReturn(statement);
        return scenario;
    }

    private ScenarioResult stored(Scenario scenario) {
        job.work(scenario.id(), progress()).run();
        ArgumentCaptor<Object> values = ArgumentCaptor.forClass(Object.class);
        verify(statement).params(values.capture(), values.capture(), values.capture());
        assertThat(values.getAllValues().get(0))
                .as("the version that was calculated")
                .isEqualTo(scenario.version());
        assertThat(values.getAllValues().get(2)).isEqualTo(scenario.id());
        return ScenarioFile.RESULT.read(String.valueOf(values.getAllValues().get(1)));
    }

    @Test
    void the_result_is_stored_with_the_version_it_is_of() {
        ScenarioResult result = stored(asked(7, BASE));
        assertThat(result.entryYear()).isEqualTo(ENTRY);
        assertThat(result.outlook().nothing()).hasSize(2);
        assertThat(result.changes()).containsExactly(BASE);
        assertThat(result.named()).isEqualTo(2);
        assertThat(result.staying()).isZero();
    }

    @Test
    void what_opens_is_listed_with_its_places_by_year_and_what_it_costs_to_build() {
        ScenarioResult result = stored(asked(1, BASE));
        assertThat(result.openings()).singleElement().satisfies(opened -> {
            assertThat(opened.name()).isEqualTo("A base");
            assertThat(opened.places()).isEqualTo(Map.of(ENTRY, 4, ENTRY + 1, 9));
        });
        // nine places of a base, as the unit costs have them
        assertThat(result.capital()).isEqualByComparingTo("101700");
    }

    @Test
    void doing_nothing_changes_nothing() {
        ScenarioResult result = stored(asked(1));
        assertThat(result.capital()).isZero();
        assertThat(result.openings()).isEmpty();
        assertThat(result.outlook().difference())
                .allSatisfy(year -> assertThat(year.figures())
                        .allSatisfy((measure, spread) ->
                                assertThat(spread.mean()).as(measure.name()).isZero()));
    }

    @Test
    void prices_that_rise_rise_with_the_scenario_and_without_it() {
        ScenarioResult result = stored(asked(1, new Change.Inflation(ENTRY, null, 10)));
        assertThat(result.outlook().difference())
                .allSatisfy(year -> assertThat(year.figures())
                        .allSatisfy((measure, spread) ->
                                assertThat(spread.mean()).as(measure.name()).isZero()));
    }

    @Test
    void each_action_is_worked_out_alone_and_after_those_before_it() {
        Change.Places more = new Change.Places(ENTRY, "SPECIAL", "A special school", Change.Why.EXPAND, 3);
        ActionLadder ladder =
                java.util.Objects.requireNonNull(stored(asked(1, BASE, new Change.Inflation(ENTRY, null, 10), more))
                        .ladder());
        assertThat(ladder.alone()).extracting(ActionLadder.Rung::action).containsExactly(BASE.words(), more.words());
        assertThat(ladder.alone().getFirst()).isEqualTo(ladder.inOrder().getFirst());
        assertThat(ladder.inOrder().getLast().capital()).isEqualTo(Map.of(ENTRY, new java.math.BigDecimal("146250")));
        for (int year = 0; year < 2; year++) {
            for (Measure measure : Measure.values()) {
                double sum = 0;
                for (ActionLadder.Rung rung : ladder.inOrder()) {
                    sum += rung.change().get(year).at(measure).mean();
                }
                if (measure != Measure.TRAVEL) {
                    assertThat(sum)
                            .as(measure.name())
                            .isCloseTo(
                                    ladder.together()
                                            .change()
                                            .get(year)
                                            .at(measure)
                                            .mean(),
                                    org.assertj.core.api.Assertions.within(1e-6));
                }
            }
        }
    }

    @Test
    void all_actions_together_change_what_the_scenario_changes() {
        ScenarioResult result =
                stored(asked(1, BASE, new Change.NewPlans(ENTRY, Set.of(), 0, 13, -50), new Change.Return(ENTRY)));
        ActionLadder ladder = java.util.Objects.requireNonNull(result.ladder());
        assertThat(ladder.together().change()).isEqualTo(result.outlook().difference());
        assertThat(ladder.alone().get(1).plansChange()).isNegative();
        assertThat(ladder.alone().getFirst().plansChange()).isZero();
    }

    @Test
    void without_a_change_the_ladder_has_no_rungs() {
        ActionLadder ladder = java.util.Objects.requireNonNull(stored(asked(1)).ladder());
        assertThat(ladder.inOrder()).isEmpty();
        assertThat(ladder.together().sum().max()).isZero();
    }

    @Test
    void a_scenario_that_was_deleted_meanwhile_is_dropped() {
        UUID id = UUID.randomUUID();
        when(scenarios.find(id)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(id, progress())).isInstanceOf(CancellationException.class);
        verifyNoInteractions(jdbc, forecasts, inputs);
    }

    @Test
    void it_reads_what_a_planner_and_a_placement_officer_may_read() {
        assertThat(job.roles()).containsExactlyInAnyOrder(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(ScenarioJob.KIND);
    }
}
