package org.throughline.sufficiency.options;

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
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.PlanningInputsReader;
import org.throughline.sufficiency.scenario.ScenarioFixture;

/** Planning openings in the background: on whose behalf, and that what was deleted is dropped. */
class InvestmentOptionJobTest {

    private static final int ENTRY = 2025;
    private static final int OTHERS = 4;

    private int special = 400;

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

    private InvestmentOption.Result found(Candidate... candidates) {
        return found(List.of(BigDecimal.valueOf(10_000_000)), false, candidates);
    }

    private InvestmentOption.Result found(List<BigDecimal> budgets, boolean isCarried, Candidate... candidates) {
        UUID forecast = UUID.randomUUID();
        InvestmentOption asked = new InvestmentOption(
                UUID.randomUUID(),
                forecast,
                new Question(ENTRY, budgets, isCarried, PlanRequest.Aim.BOROUGH, OTHERS, List.of(candidates)),
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
                                .places(ENTRY, special)
                                .build(),
                        aProvision("OUT").outside().years(0, 13).at(64_000).build()));
        JdbcClient.StatementSpec statement = mock(JdbcClient.StatementSpec.class, Answers.RETURNS_SELF);
        when(jdbc.sql(contains("update sufficiency_best_set"))).thenReturn(statement);
        job.work(asked.id(), new JobProgress(percent -> true, () -> false)).run();
        ArgumentCaptor<Object> values = ArgumentCaptor.forClass(Object.class);
        verify(statement).params(values.capture(), values.capture());
        return OptionFile.RESULT.read(String.valueOf(values.getAllValues().getFirst()));
    }

    private static Candidate base(String name, int places) {
        return opening(name, NewProvision.Kind.BASE, places);
    }

    private static Candidate opening(String name, NewProvision.Kind kind, int places) {
        return Candidate.of(
                new Change.Open(ENTRY, name, kind, NeedType.ASD, Phase.SECONDARY, List.of(places), null, ""));
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
        InvestmentOption.Result result = found(opening("Another", NewProvision.Kind.SPECIAL, 9));
        assertThat(result.best()).as("to open nothing").isZero();
        InvestmentOption.Option opened = result.options().get(1);
        // nine places at 10,000 a year, whoever comes: filling one costs the same in the old school and the new
        assertThat(opened.pounds()).isEqualByComparingTo("90000");
        assertThat(opened.sum()).isEqualByComparingTo("260972");
        assertThat(opened.payback()).isNull();
    }

    @Test
    void what_was_found_before_years_were_asked_for_is_still_read() {
        InvestmentOption.Result before = OptionFile.RESULT.read("""
                {"children":5,"entryYear":2027,"years":2,"best":0,"proven":true,"options":[{"openings":["A base"],
                "capital":100,"unplaced":1,"outOfBorough":2,"pounds":-7,"payback":0.9}]}
                """);
        InvestmentOption.Option best = before.bestOption();
        assertThat(best.sum()).isNull();
        assertThat(best.outOfBorough()).isEqualTo(2);
        assertThat(best.openings()).containsExactly(new InvestmentOption.Opened("A base", null, null));
        assertThat(best.openings().getFirst().words()).isEqualTo("A base");
        assertThat(before.regrets()).isEmpty();
        assertThat(before.followed()).isEqualTo(15);
    }

    @Test
    void a_project_opens_in_the_first_year_whose_budget_pays_for_it() {
        special = 0;
        BigDecimal price =
                base("A base", 9).capital(ScenarioFixture.inputs(ENTRY).prices());
        List<BigDecimal> each =
                List.of(price.divide(BigDecimal.TWO), price.divide(BigDecimal.TWO), price.divide(BigDecimal.TWO));
        assertThat(found(each, false, base("A base", 9)).bestOption().openings())
                .isEmpty();
        assertThat(found(each, true, base("A base", 9)).bestOption().openings())
                .containsExactly(new InvestmentOption.Opened("A base", ENTRY + 1, price));
    }

    @Test
    void one_opening_is_chosen_in_one_year_only_and_every_future_says_what_it_is_worth() {
        special = 0;
        InvestmentOption.Result result = found(
                List.of(BigDecimal.ZERO, BigDecimal.valueOf(10_000_000), BigDecimal.valueOf(10_000_000)),
                false,
                base("A base", 9),
                base("Another base", 4));
        assertThat(result.proven()).isTrue();
        assertThat(result.followed()).isEqualTo(OTHERS + 1);
        assertThat(result.regrets()).hasSize(OTHERS).allSatisfy(regret -> {
            assertThat(regret.isProven()).isTrue();
            assertThat(regret.unplaced()).isNotNegative();
            assertThat(regret.isBest())
                    .isEqualTo(regret.unplaced() == 0
                            && regret.outOfBorough() == 0
                            && regret.pounds().signum() == 0);
        });
        assertThat(result.options())
                .allSatisfy(option -> assertThat(option.openings())
                        .extracting(InvestmentOption.Opened::name)
                        .doesNotHaveDuplicates());
        assertThat(result.options())
                .flatExtracting(InvestmentOption.Option::openings)
                .extracting(InvestmentOption.Opened::year)
                .isNotEmpty()
                .doesNotContain(ENTRY);
    }

    @Test
    void it_reads_what_a_planner_and_a_placement_officer_may_read() {
        assertThat(job.roles()).containsExactlyInAnyOrder(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(InvestmentOptionJob.KIND);
    }
}
