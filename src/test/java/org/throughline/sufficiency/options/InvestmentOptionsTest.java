package org.throughline.sufficiency.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.sufficiency.options.SiteFixture.aSite;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.jobs.Jobs;
import org.throughline.security.CurrentUser;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioRefusal;
import org.throughline.sufficiency.scenario.Scenarios;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.CandidateSites;

/** Investment options that are looked for, and those that are not, and why. */
class InvestmentOptionsTest {

    private static final UUID FORECAST = UUID.randomUUID();

    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private final Scenarios scenarios = mock(Scenarios.class);
    private final Jobs jobs = mock(Jobs.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final CandidateSites sites = mock(CandidateSites.class);
    private final InvestmentOptions options =
            new InvestmentOptions(jdbc, scenarios, sites, jobs, user, Clock.systemUTC());

    @BeforeEach
    void somebody_asks_of_a_forecast_of_three_years() {
        when(user.name()).thenReturn("A planner");
        when(scenarios.years(FORECAST)).thenReturn(List.of(2027, 2028, 2029));
    }

    private static List<Candidate> openings(int number, int from) {
        return IntStream.range(0, number)
                .mapToObj(each -> Candidate.of(new Change.Open(
                        from,
                        "Base " + each,
                        NewProvision.Kind.BASE,
                        NeedType.ASD,
                        Phase.PRIMARY,
                        List.of(6),
                        null,
                        "")))
                .toList();
    }

    private static Question question(String budget, List<Candidate> candidates) {
        return new Question(
                2027,
                List.of(BigDecimal.ZERO, new BigDecimal(budget)),
                false,
                PlanRequest.Aim.BOROUGH,
                Question.USUAL_FUTURES,
                candidates);
    }

    private void begin(String budget, List<Candidate> candidates) {
        options.begin(FORECAST, question(budget, candidates));
    }

    @Test
    void one_to_twelve_openings_with_a_name_each_are_chosen_from() {
        assertThat(refusalOf(() -> begin("0", openings(13, 2028))))
                .isEqualTo(new OptionRefusal.CandidatesOutOfRange(12));
        assertThat(refusalOf(() -> begin("0", List.of()))).isEqualTo(new OptionRefusal.CandidatesOutOfRange(12));
        Candidate one = openings(1, 2028).getFirst();
        assertThat(refusalOf(() -> begin("0", List.of(one, one))))
                .isEqualTo(new OptionRefusal.CandidateTwice("Base 0"));
        verifyNoInteractions(jdbc, jobs);
    }

    @Test
    void a_budget_is_in_pounds_and_pence_up_to_a_billion() {
        OptionRefusal refusal = new OptionRefusal.BudgetOutOfRange(1_000_000_000);
        for (String budget : List.of("-0.01", "1000000000.01", "1.005")) {
            assertThat(refusalOf(() -> begin(budget, openings(1, 2028))))
                    .as(budget)
                    .isEqualTo(refusal);
        }
        assertThat(refusal.sentence()).isEqualTo("Enter the budget in pounds, from 0 to 1,000,000,000");
    }

    @Test
    void a_forecast_that_ends_too_early_finds_nothing_to_open() {
        when(scenarios.years(FORECAST)).thenReturn(List.of());
        assertThat(refusalOf(() -> begin("1000000", openings(1, 2028))))
                .isEqualTo(new ScenarioRefusal.ForecastEndsBeforeOpening());
    }

    @Test
    void budgets_are_for_years_of_the_forecast_from_the_next_september_on() {
        when(scenarios.years(FORECAST)).thenReturn(List.of(2028, 2029));
        assertThat(refusalOf(() -> begin("1", openings(1, 2028))))
                .isEqualTo(new OptionRefusal.BudgetYearsOutOfRange(2));
        Question six = new Question(
                2027,
                Collections.nCopies(6, BigDecimal.TEN),
                true,
                PlanRequest.Aim.COST,
                Question.USUAL_FUTURES,
                openings(1, 2028));
        assertThat(refusalOf(() -> options.begin(FORECAST, six))).isEqualTo(new OptionRefusal.BudgetYearsOutOfRange(5));
        verifyNoInteractions(jobs);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 31})
    void four_to_thirty_other_futures_are_looked_at(int futures) {
        Question asked =
                new Question(2027, List.of(BigDecimal.TEN), true, PlanRequest.Aim.COST, futures, openings(1, 2027));
        assertThat(refusalOf(() -> options.begin(FORECAST, asked)))
                .isEqualTo(new OptionRefusal.FuturesOutOfRange(4, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "1000000000", "1000000000.00"})
    void a_budget_from_nothing_to_a_billion_is_begun(String budget) {
        UUID id = options.begin(FORECAST, question(budget, openings(12, 2028)));
        verify(jobs).begin(InvestmentOptionJob.KIND, id);
    }

    @Test
    void a_history_without_specialist_settings_asks_for_no_work() {
        when(scenarios.requireSpecialist(FORECAST)).thenThrow(new IllegalStateException("No special school"));
        assertThatThrownBy(() -> begin("10", openings(1, 2028))).hasMessage("No special school");
        verifyNoInteractions(jdbc, jobs);
    }

    /** Decided in March 2027, ready 15 months later in June 2028: it can open in September 2028. */
    private CandidateSite site() {
        CandidateSite site = aSite(LocalDate.of(2027, 3, 1), 15);
        when(sites.find(site.id())).thenReturn(Optional.of(site));
        return site;
    }

    @Test
    void a_site_cannot_open_before_its_lead_time_is_over() {
        CandidateSite site = site();
        Candidate ready = Candidate.of(site, 2027);
        assertThat(ready.from()).isEqualTo(2028);
        begin("1000000", List.of(ready));
        Candidate early = SiteFixture.from(ready, 2027);
        OptionRefusal refusal = new OptionRefusal.OpensBeforeLeadTime("A base by the library", "2027", "2028");
        assertThat(refusalOf(() -> begin("1000000", List.of(early)))).isEqualTo(refusal);
        assertThat(refusal.sentence())
                .isEqualTo("A base by the library cannot open in September 2027: by its lead time the first September"
                        + " is 2028. Choose a later one, or change the site");
    }

    @Test
    void a_site_that_is_ready_after_the_last_budget_is_refused_and_so_is_one_that_was_changed_or_deleted() {
        Candidate ready = Candidate.of(site(), 2027);
        assertThat(refusalOf(() -> begin("1000000", List.of(SiteFixture.from(ready, 2029)))))
                .isEqualTo(new OptionRefusal.OpensAfterBudgets("A base by the library", "2029", "2028"));
        when(sites.find(Objects.requireNonNull(ready.siteId())))
                .thenReturn(Optional.of(aSite(LocalDate.of(2026, 3, 1), 15)));
        assertThat(refusalOf(() -> begin("1000000", List.of(ready))))
                .isEqualTo(new OptionRefusal.SiteChanged("A base by the library"));
        when(sites.find(Objects.requireNonNull(ready.siteId()))).thenReturn(Optional.empty());
        assertThat(refusalOf(() -> begin("1000000", List.of(ready))))
                .isEqualTo(new OptionRefusal.SiteChanged("A base by the library"));
    }

    @Test
    void they_can_be_stopped() {
        UUID id = UUID.randomUUID();

        options.stop(id);

        verify(jobs).stop(id);
    }
}
