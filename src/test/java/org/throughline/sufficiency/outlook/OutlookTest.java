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
import org.throughline.sufficiency.forecast.Lever;
import org.throughline.sufficiency.forecast.Paths;

/** Futures matched year by year, looked at from outside: nobody is lost, no place is taken twice. */
class OutlookTest {

    private static final int ENTRY = 2025;
    private static final int YEARS = 4;

    private static ForecastRequest forecast(List<Lever> levers) {
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

    private static Arm arm(int special, int returns, List<Lever> levers) {
        Map<Integer, Supply> supply = new HashMap<>();
        for (int year = ENTRY; year < ENTRY + YEARS; year++) {
            supply.put(year, supply(year, special));
        }
        return new Arm(supply, forecast(levers), returns);
    }

    private static OutlookRequest request(Arm nothing, Arm scenario) {
        List<Pupil> named = new ArrayList<>();
        List<Resident> residents = new ArrayList<>();
        for (int child = 0; child < 12; child++) {
            named.add(Pupil.builder("C" + child, child % 2 == 0 ? 0 : 7, ENTRY, NeedType.ASD)
                    .build());
            residents.add(new Resident(
                    Pupil.builder("R" + child, 1 + child, ENTRY, NeedType.SLCN).build(),
                    child < 6 ? "BASE" : child < 9 ? "SPECIAL" : "OUT"));
        }
        return new OutlookRequest(
                ENTRY, YEARS, 6, named, residents, new Terms(10_000, 64_000, 8_000, 5_000), nothing, scenario);
    }

    @Test
    void nobody_is_lost_and_no_place_is_taken_twice() {
        Arm arm = arm(20, Arm.NEVER, List.of());
        OutlookRequest request = request(arm, arm);
        Paths paths = new Paths(arm.forecast());
        Newcomers newcomers = new Newcomers(request);
        for (int future = 0; future < 6; future++) {
            Rolling rolling = new Rolling(request, arm, newcomers, paths.path(future), future, () -> false);
            Rolling.Start start = rolling.first();
            assertThat(start.there().size() + start.without().size()).isEqualTo(24);
            List<Rolling.Seen> seen = rolling.run(start);
            assertThat(seen).hasSize(YEARS);
            for (int index = 1; index < YEARS; index++) {
                Rolling.Turn turn = rolling.turns().get(index - 1);
                Map<Figure, Double> figures = seen.get(index).figures();
                double children = Objects.requireNonNull(figures.get(Figure.CHILDREN));
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
                                + Objects.requireNonNull(figures.get(Figure.UNPLACED)))
                        .isEqualTo(children);
                turn.stayers()
                        .forEach(resident -> assertThat(resident.child().ncYear())
                                .isLessThanOrEqualTo(resident.provisionId().equals("BASE") ? 6 : 14));
                double places = 16_000.0 * taken.getOrDefault("BASE", 0)
                        + 26_000.0 * taken.getOrDefault("SPECIAL", 0)
                        + 64_000.0 * taken.getOrDefault("OUT", 0)
                        + 10_000.0 * (28 - taken.getOrDefault("BASE", 0) - taken.getOrDefault("SPECIAL", 0))
                        + 64_000.0 * Objects.requireNonNull(figures.get(Figure.UNPLACED));
                assertThat(figures.get(Figure.PLACES)).isEqualTo(places);
            }
        }
    }

    @Test
    void the_same_request_gives_the_same_outlook_and_without_a_change_there_is_no_difference() {
        Arm arm = arm(20, Arm.NEVER, List.of());
        Outlook one = Outlooks.run(request(arm, arm), Forecasting.SILENT);
        assertThat(Outlooks.run(request(arm, arm), Forecasting.SILENT)).isEqualTo(one);
        assertThat(one.difference())
                .allSatisfy(year ->
                        assertThat(year.figures().values()).allMatch(spread -> spread.min() == 0 && spread.max() == 0));
    }

    @Test
    void more_places_and_places_offered_on_return_bring_children_back() {
        Arm nothing = arm(6, Arm.NEVER, List.of());
        Outlook more = Outlooks.run(request(nothing, arm(40, Arm.NEVER, List.of())), Forecasting.SILENT);
        assertThat(more.difference().getLast().at(Figure.OUT_OF_BOROUGH).mean()).isNegative();
        Outlook returned = Outlooks.run(request(nothing, arm(40, ENTRY + 1, List.of())), Forecasting.SILENT);
        assertThat(returned.difference().getLast().at(Figure.OUT_OF_BOROUGH).mean())
                .isLessThanOrEqualTo(
                        more.difference().getLast().at(Figure.OUT_OF_BOROUGH).mean());
        Outlook fewer = Outlooks.run(
                request(nothing, arm(6, Arm.NEVER, List.of(new Lever.Joiners(ENTRY + 1, Set.of(), -6, 20, 0)))),
                Forecasting.SILENT);
        assertThat(fewer.difference().getLast().at(Figure.CHILDREN).mean()).isNegative();
    }

    @Test
    void who_changes_phase_in_the_first_year_comes_back_then_and_who_stays_outside_is_not_placed_there_anew() {
        Arm nothing = arm(40, Arm.NEVER, List.of());
        // of three children outside, one comes to Year 12 in the entry year
        Outlook returned = Outlooks.run(request(nothing, arm(40, ENTRY, List.of())), Forecasting.SILENT);
        assertThat(returned.difference().getFirst().at(Figure.OUT_OF_BOROUGH).max())
                .isEqualTo(-1);
        Outlook full =
                Outlooks.run(request(arm(0, Arm.NEVER, List.of()), arm(0, ENTRY, List.of())), Forecasting.SILENT);
        assertThat(full.difference().getFirst().at(Figure.NEWLY_OUT).max()).isZero();
        assertThat(full.difference().getFirst().at(Figure.OUT_OF_BOROUGH).max()).isZero();
    }

    @Test
    void it_can_be_stopped_and_a_forecast_that_is_too_short_is_refused() {
        Arm arm = arm(20, Arm.NEVER, List.of());
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
        assertThatThrownBy(() -> Outlooks.run(request(arm, arm), stopped)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() ->
                        new OutlookRequest(ENTRY + 5, YEARS, 1, List.of(), List.of(), new Terms(0, 0, 0, 0), arm, arm))
                .hasMessageContaining("does not reach");
    }

    @Test
    void the_years_together_are_a_problem_that_the_matching_solves_within_every_limit() {
        Arm arm = arm(12, Arm.NEVER, List.of());
        Supply offered = new Supply(
                List.of(Provision.builder("NEW", ProvisionType.SPECIAL_SCHOOL, 7, 11)
                        .annualCost(16_000)
                        .opens(ENTRY + 1)
                        .build()),
                List.of(
                        new PlaceLimit("NEW", ENTRY + 1, 7, 11, 5),
                        new PlaceLimit("NEW", ENTRY + 2, 7, 11, 9),
                        new PlaceLimit("NEW", ENTRY + 3, 7, 11, 9)));
        Problem problem = Together.of(request(arm, arm), offered, Forecasting.SILENT);
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
