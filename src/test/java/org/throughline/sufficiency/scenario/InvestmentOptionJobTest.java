package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.throughline.sufficiency.plan.PlanRequest;

/** Planning openings in the background: on whose behalf, and that what was deleted is dropped. */
class InvestmentOptionJobTest {

    private static final int ENTRY = 2025;

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final InvestmentOptions options = mock(InvestmentOptions.class);
    private final PlanningInputsReader inputs = mock(PlanningInputsReader.class);
    private final InvestmentOptionJob job = new InvestmentOptionJob(jdbc, forecasts, options, inputs);

    @Test
    void what_was_deleted_meanwhile_is_dropped_before_anything_is_read() {
        UUID id = UUID.randomUUID();
        when(options.find(id)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(id, new JobProgress(percent -> true, () -> false)))
                .isInstanceOf(CancellationException.class);
        verifyNoInteractions(jdbc, forecasts, inputs);
    }

    private InvestmentOption.Result found(Change.Open... candidates) {
        UUID forecast = UUID.randomUUID();
        InvestmentOption asked = new InvestmentOption(
                UUID.randomUUID(),
                forecast,
                BigDecimal.valueOf(10_000_000),
                PlanRequest.Aim.BOROUGH,
                List.of(candidates),
                "A planner",
                Instant.EPOCH,
                JobState.WAITING,
                null,
                null);
        when(options.find(asked.id())).thenReturn(Optional.of(asked));
        when(options.years(asked)).thenReturn(List.of(ENTRY, ENTRY + 1, ENTRY + 2));
        when(forecasts.request(forecast)).thenReturn(ScenarioFixture.request());
        when(inputs.of(ENTRY))
                .thenReturn(ScenarioFixture.inputs(
                        ENTRY,
                        aProvision("SPECIAL")
                                .years(0, 13)
                                .at(26_000)
                                .places(ENTRY, 400)
                                .build(),
                        aProvision("OUT").outside().years(0, 13).at(64_000).build()));
        JdbcClient.StatementSpec statement = mock(JdbcClient.StatementSpec.class, Answers.RETURNS_SELF);
        when(jdbc.sql(contains("update sufficiency_best_set"))).thenReturn(statement);
        job.work(asked.id(), new JobProgress(percent -> true, () -> false)).run();
        ArgumentCaptor<Object> values = ArgumentCaptor.forClass(Object.class);
        verify(statement).params(values.capture(), values.capture());
        return ScenarioFile.bestSet(String.valueOf(values.getAllValues().getFirst()));
    }

    private static Change.Open base(String name, int places) {
        return new Change.Open(
                ENTRY, name, NewProvision.Kind.BASE, NeedType.ASD, Phase.SECONDARY, List.of(places), null, "");
    }

    @Test
    void what_is_best_is_best_by_the_figures_of_its_row() {
        InvestmentOption.Result result = found(base("A base", 9), base("Another base", 4));
        InvestmentOption.Option least = result.options().stream()
                .min(Comparator.comparingLong(InvestmentOption.Option::unplaced)
                        .thenComparingLong(InvestmentOption.Option::outOfBorough)
                        .thenComparing(option -> Objects.requireNonNull(option.sum())))
                .orElseThrow();
        assertThat(result.options()).hasSize(3);
        assertThat(result.options().get(result.best())).isEqualTo(least);
    }

    @Test
    void beside_a_special_school_with_room_another_only_costs_its_place_funding() {
        InvestmentOption.Result result = found(new Change.Open(
                ENTRY, "Another", NewProvision.Kind.SPECIAL, NeedType.ASD, Phase.SECONDARY, List.of(9), null, ""));
        assertThat(result.best()).as("to open nothing").isZero();
        InvestmentOption.Option opened = result.options().get(1);
        // nine places at 10,000 a year, whoever comes: filling one costs the same in the old school and the new
        assertThat(opened.pounds()).isEqualByComparingTo("90000");
        assertThat(opened.sum()).isEqualByComparingTo("260972");
        assertThat(opened.payback()).isNull();
    }

    @Test
    void what_was_found_with_the_pounds_of_before_is_still_read_and_marked() {
        InvestmentOption.Result before = ScenarioFile.bestSet("""
                {"children":5,"entryYear":2027,"years":2,"best":0,"proven":true,"options":[{"openings":["A base"],
                "capital":100,"unplaced":1,"outOfBorough":2,"pounds":-7,"payback":0.9}]}
                """);
        assertThat(before.options().getFirst().sum()).isNull();
        assertThat(before.options().getFirst().outOfBorough()).isEqualTo(2);
    }

    @Test
    void it_reads_what_a_planner_and_a_placement_officer_may_read() {
        assertThat(job.roles()).containsExactlyInAnyOrder(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(InvestmentOptionJob.KIND);
    }
}
