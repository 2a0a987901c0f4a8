package org.throughline.sufficiency.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.Intervention;
import org.throughline.sufficiency.forecast.Trajectories;

/** Futures matched year by year, looked at from outside: nobody is lost, no place is taken twice. */
class ProjectionTest {

    private static final int ENTRY = 2025;
    private static final int YEARS = 4;

    private static ForecastRequest forecast(List<Intervention> levers) {
        return new ForecastRequest(
                GeneratedHistory.of(GeneratedHistory.Kind.TINY, 8, 5),
                YEARS + 2,
                1,
                7,
                1,
                levers,
                Map.of(),
                Set.of("RP", "SPEC", "INDEP"));
    }

    private static Provision provision(String id, ProvisionType type, int from, int to, boolean inside, long cost) {
        return Provision.builder(id, type, from, to)
                .inBorough(inside)
                .annualCost(cost)
                .build();
    }

    private static Supply supply(int year, int special) {
        return new Supply(
                List.of(
                        provision("BASE", ProvisionType.RESOURCED_PROVISION, 0, 6, true, 16_000),
                        provision("SPECIAL", ProvisionType.SPECIAL_SCHOOL, 7, 14, true, 26_000),
                        provision("OUT", ProvisionType.INDEPENDENT_SPECIAL, -2, 14, false, 64_000)),
                List.of(
                        new PlaceLimit("BASE", year, 0, 6, 8),
                        new PlaceLimit("SPECIAL", year, 7, 14, special),
                        new PlaceLimit("SPECIAL", year, 7, 7, 3),
                        new PlaceLimit("OUT", year, -2, 14, 200)));
    }

    private static ProjectionCase arm(int special, int returns, List<Intervention> levers) {
        Map<Integer, Supply> supply = new HashMap<>();
        for (int year = ENTRY; year < ENTRY + YEARS; year++) {
            supply.put(year, supply(year, special));
        }
        return new ProjectionCase(supply, forecast(levers), returns);
    }

    private static ProjectionRequest request(ProjectionCase nothing, ProjectionCase scenario) {
        List<Pupil> named = new ArrayList<>();
        List<ContinuingPupil> residents = new ArrayList<>();
        for (int child = 0; child < 12; child++) {
            named.add(Pupil.builder("C" + child, child % 2 == 0 ? 0 : 7, ENTRY, NeedType.ASD)
                    .build());
            residents.add(new ContinuingPupil(
                    Pupil.builder("R" + child, 1 + child, ENTRY, NeedType.SLCN).build(),
                    child < 6 ? "BASE" : child < 9 ? "SPECIAL" : "OUT"));
        }
        return new ProjectionRequest(
                ENTRY,
                YEARS,
                6,
                named,
                residents,
                new CostAssumptions(10_000, 64_000, 8_000, 5_000),
                nothing,
                scenario);
    }

    @Test
    void nobody_is_lost_and_no_place_is_taken_twice() {
        ProjectionCase arm = arm(20, ProjectionCase.NEVER, List.of());
        ProjectionRequest request = request(arm, arm);
        Trajectories paths = new Trajectories(arm.forecast());
        SyntheticEntrants newcomers = new SyntheticEntrants(request);
        for (int future = 0; future < 6; future++) {
            RollingHorizon rolling =
                    new RollingHorizon(request, arm, newcomers, paths.path(future), future, () -> false);
            FirstSeptember.Start start = new FirstSeptember(request, arm, () -> false).placed();
            assertThat(start.there().size() + start.without().size()).isEqualTo(24);
            List<RollingHorizon.Seen> seen = rolling.run(start);
            assertThat(seen).hasSize(YEARS);
            for (int index = 1; index < YEARS; index++) {
                RollingHorizon.Turn turn = rolling.turns().get(index - 1);
                Map<Measure, Double> figures = seen.get(index).figures();
                double children = Objects.requireNonNull(figures.get(Measure.CHILDREN));
                assertThat(children)
                        .isEqualTo(turn.stayers().size() + turn.looking().size());
                Set<String> ids = new HashSet<>();
                turn.stayers()
                        .forEach(resident ->
                                assertThat(ids.add(resident.child().id())).isTrue());
                turn.looking().forEach(pupil -> assertThat(ids.add(pupil.id())).isTrue());
                Map<String, Integer> taken = seen.get(index).taken();
                assertThat(taken.getOrDefault("BASE", 0)).isLessThanOrEqualTo(8);
                assertThat(taken.getOrDefault("SPECIAL", 0)).isLessThanOrEqualTo(20);
                assertThat(taken.values().stream().mapToInt(Integer::intValue).sum()
                                + Objects.requireNonNull(figures.get(Measure.UNPLACED)))
                        .isEqualTo(children);
                turn.stayers()
                        .forEach(resident -> assertThat(resident.child().ncYear())
                                .isLessThanOrEqualTo(resident.provisionId().equals("BASE") ? 6 : 14));
                double places = 16_000.0 * taken.getOrDefault("BASE", 0)
                        + 26_000.0 * taken.getOrDefault("SPECIAL", 0)
                        + 64_000.0 * taken.getOrDefault("OUT", 0)
                        + 10_000.0 * (28 - taken.getOrDefault("BASE", 0) - taken.getOrDefault("SPECIAL", 0))
                        + 64_000.0 * Objects.requireNonNull(figures.get(Measure.UNPLACED));
                assertThat(figures.get(Measure.PLACES)).isEqualTo(places);
            }
        }
    }

    @Test
    void the_same_request_gives_the_same_outlook_and_without_a_change_there_is_no_difference() {
        ProjectionCase arm = arm(20, ProjectionCase.NEVER, List.of());
        Projection one = Projections.run(request(arm, arm), Forecasting.SILENT);
        assertThat(Projections.run(request(arm, arm), Forecasting.SILENT)).isEqualTo(one);
        assertThat(one.difference())
                .allSatisfy(year ->
                        assertThat(year.figures().values()).allMatch(spread -> spread.min() == 0 && spread.max() == 0));
    }

    @Test
    void cases_held_against_each_other_differ_as_a_projection_says_they_do() {
        ProjectionCase nothing = arm(6, ProjectionCase.NEVER, List.of());
        ProjectionCase more = arm(40, ENTRY + 1, List.of());
        List<CaseFigures> cases = CaseFigures.of(request(nothing, nothing), List.of(nothing, more), Forecasting.SILENT);
        Projection projection = Projections.run(request(nothing, more), Forecasting.SILENT);
        assertThat(cases.getLast().less(cases.getFirst())).isEqualTo(projection.difference());
        assertThat(cases.getLast().isProven()).isTrue();
        List<double[]> pounds = cases.getLast().less(cases.getFirst(), Measure.POUNDS);
        assertThat(pounds).hasSize(6).allMatch(future -> future.length == YEARS);
        assertThat(pounds.stream()
                        .mapToDouble(future -> future[YEARS - 1])
                        .average()
                        .orElseThrow())
                .isCloseTo(
                        projection.difference().getLast().at(Measure.POUNDS).mean(),
                        org.assertj.core.api.Assertions.within(1e-6));
        assertThat(cases.getFirst().less(cases.getFirst()))
                .allSatisfy(year ->
                        assertThat(year.figures().values()).allMatch(spread -> spread.min() == 0 && spread.max() == 0));
    }

    @Test
    void more_places_and_places_offered_on_return_bring_children_back() {
        ProjectionCase nothing = arm(6, ProjectionCase.NEVER, List.of());
        Projection more =
                Projections.run(request(nothing, arm(40, ProjectionCase.NEVER, List.of())), Forecasting.SILENT);
        assertThat(more.difference().getLast().at(Measure.OUT_OF_BOROUGH).mean())
                .isNegative();
        Projection returned = Projections.run(request(nothing, arm(40, ENTRY + 1, List.of())), Forecasting.SILENT);
        assertThat(returned.difference().getLast().at(Measure.OUT_OF_BOROUGH).mean())
                .isLessThanOrEqualTo(
                        more.difference().getLast().at(Measure.OUT_OF_BOROUGH).mean());
        Projection fewer = Projections.run(
                request(
                        nothing,
                        arm(
                                6,
                                ProjectionCase.NEVER,
                                List.of(new Intervention.Joiners(ENTRY + 1, Set.of(), -6, 20, 0)))),
                Forecasting.SILENT);
        assertThat(fewer.difference().getLast().at(Measure.CHILDREN).mean()).isNegative();
    }

    @Test
    void who_changes_phase_in_the_first_year_comes_back_then_and_who_stays_outside_is_not_placed_there_anew() {
        ProjectionCase nothing = arm(40, ProjectionCase.NEVER, List.of());
        // of three children outside, one comes to Year 12 in the entry year
        Projection returned = Projections.run(request(nothing, arm(40, ENTRY, List.of())), Forecasting.SILENT);
        assertThat(returned.difference().getFirst().at(Measure.OUT_OF_BOROUGH).max())
                .isEqualTo(-1);
        Projection full = Projections.run(
                request(arm(0, ProjectionCase.NEVER, List.of()), arm(0, ENTRY, List.of())), Forecasting.SILENT);
        assertThat(full.difference().getFirst().at(Measure.NEWLY_OUT).max()).isZero();
        assertThat(full.difference().getFirst().at(Measure.OUT_OF_BOROUGH).max())
                .isZero();
    }

    @Test
    void it_can_be_stopped_and_a_forecast_that_is_too_short_is_refused() {
        ProjectionCase arm = arm(20, ProjectionCase.NEVER, List.of());
        Forecasting.Listener stopped = new Forecasting.Listener() {

            @Override
            public void done(int simulations, int of) {
                assertThat(simulations).isLessThanOrEqualTo(of);
            }

            @Override
            public boolean isStopRequested() {
                return true;
            }
        };
        assertThatThrownBy(() -> Projections.run(request(arm, arm), stopped)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new ProjectionRequest(
                        ENTRY + 5, YEARS, 1, List.of(), List.of(), new CostAssumptions(0, 0, 0, 0), arm, arm))
                .hasMessageContaining("does not reach");
    }

    @Test
    void places_that_cannot_be_used_are_taken_by_nobody_and_paid_for() {
        ProjectionCase every = arm(12, ProjectionCase.NEVER, List.of());
        ProjectionCase part = usable(every, 0.5);
        assertThat(usable(every, 1)).isEqualTo(every);
        Projection projection = Projections.run(request(every, part), Forecasting.SILENT);
        ProjectionYear first = projection.nothing().getFirst();
        ProjectionYear half = projection.scenario().getFirst();
        double moreOut = half.at(Measure.OUT_OF_BOROUGH).mean()
                - first.at(Measure.OUT_OF_BOROUGH).mean();
        assertThat(moreOut).isPositive();
        assertThat(half.at(Measure.CHILDREN)).isEqualTo(first.at(Measure.CHILDREN));
        assertThat(half.at(Measure.NEWLY_OUT).mean()
                        - first.at(Measure.NEWLY_OUT).mean())
                .isEqualTo(moreOut);
        // each of them costs a place outside, and the place in the borough is paid for, taken or not
        double atLeast = moreOut * (64_000 - 26_000 + 10_000);
        double atMost = moreOut * (64_000 - 16_000 + 10_000);
        assertThat(half.at(Measure.PLACES).mean() - first.at(Measure.PLACES).mean())
                .isBetween(atLeast, atMost);
    }

    private static ProjectionCase usable(ProjectionCase all, double share) {
        Map<Integer, Supply> supply = new HashMap<>();
        all.supply().forEach((year, each) -> supply.put(year, each.usable(share)));
        return new ProjectionCase(supply, all.forecast(), all.returns());
    }

    @Test
    void what_opens_offers_the_places_that_can_be_used() {
        ProjectionCase half = usable(arm(12, ProjectionCase.NEVER, List.of()), 0.5);
        Supply offered = new Supply(
                        List.of(Provision.builder("NEW", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                                .build()),
                        List.of(new PlaceLimit("NEW", ENTRY + 1, 7, 11, 9)))
                .usable(0.5);
        Problem problem =
                FutureProblems.follow(request(half, half), Forecasting.SILENT).problem(0, offered);
        assertThat(problem.limits().stream()
                        .filter(limit -> limit.provisionId().equals("NEW"))
                        .map(PlaceLimit::places))
                .containsExactly(5);
        // outside the borough whatever was bought can be used
        assertThat(problem.limits().stream()
                        .filter(limit -> limit.provisionId().equals("OUT") && limit.academicYear() == ENTRY + 1)
                        .map(PlaceLimit::places))
                .allMatch(places -> places > 180);
    }

    @Test
    void the_years_together_are_a_problem_that_the_matching_solves_within_every_limit() {
        ProjectionCase arm = arm(12, ProjectionCase.NEVER, List.of());
        Supply offered = new Supply(
                List.of(Provision.builder("NEW", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                        .annualCost(16_000)
                        .opens(ENTRY + 1)
                        .build()),
                List.of(
                        new PlaceLimit("NEW", ENTRY + 1, 7, 11, 5),
                        new PlaceLimit("NEW", ENTRY + 2, 7, 11, 9),
                        new PlaceLimit("NEW", ENTRY + 3, 7, 11, 9)));
        FutureProblems futures = FutureProblems.follow(request(arm, arm), Forecasting.SILENT);
        assertThat(futures.others()).hasSize(5).doesNotContain(futures.middle());
        Problem problem = futures.problem(futures.middle(), offered);
        assertThat(problem.pupils()).hasSizeGreaterThan(12);
        assertThat(problem.pupils()).allMatch(pupil -> pupil.startYear() >= ENTRY && pupil.startYear() < ENTRY + YEARS);
        Assessment answer = Assessment.of(
                problem,
                ExactCore.run(
                                ExactRequest.of(
                                        problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, Duration.ofSeconds(30)),
                                ExactListener.NONE)
                        .answer());
        assertThat(answer.faults()).isEmpty();
        Assessment without = Assessment.of(
                problem.without(Set.of("NEW")),
                ExactCore.run(
                                ExactRequest.of(
                                        problem.without(Set.of("NEW")),
                                        Profile.BOROUGH_FIRST,
                                        Weights.DEFAULT,
                                        Duration.ofSeconds(30)),
                                ExactListener.NONE)
                        .answer());
        assertThat(answer.totals().outOfBorough()).isLessThan(without.totals().outOfBorough());
    }
}
