package org.throughline.sufficiency.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every forecast keeps to, whatever the history. */
class ForecastingTest {

    private static ForecastRequest request(History history, int years, int threads, List<Intervention> levers) {
        return new ForecastRequest(history, years, 200, 42, threads, levers, Map.of());
    }

    private static Forecast forecast(ForecastRequest request) {
        return Forecasting.run(request, Forecasting.SILENT);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_appears_or_vanishes_and_no_impossible_state_is_reached(GeneratedHistory.Kind kind) {
        History plain = GeneratedHistory.of(kind, 4, 7);
        Map<String, ValidStates.Rule> rules = new HashMap<>();
        Set<String> needs = new HashSet<>();
        plain.flows().forEach(flow -> {
            if (flow.to() != null) {
                needs.add(flow.to().need());
            }
        });
        Set<String> all = Set.of("MAIN", "RP", "SPEC", "INDEP", "FE", "NEET");
        rules.put("MAIN", new ValidStates.Rule("", -2, 14, needs, all));
        rules.put("RP", new ValidStates.Rule("", -2, 11, needs, Set.of("MAIN", "SPEC", "FE")));
        rules.put("SPEC", new ValidStates.Rule("", -2, 14, needs, Set.of("FE", "INDEP", "NEET")));
        rules.put("INDEP", new ValidStates.Rule("", 0, 20, needs, all));
        rules.put("FE", new ValidStates.Rule("", 12, 20, needs, Set.of("NEET")));
        rules.put("EY", new ValidStates.Rule("", -2, -1, needs, all));
        ValidStates valid = new ValidStates(rules);
        History history = History.of(plain.flows(), plain.population(), valid);
        assertThat(history.keptOut()).isPositive();
        FittedModel fitted = new FittedModel(history);
        for (int number = 0; number < 50; number++) {
            long[] stock = {sum(fitted.lastCount)};
            AtomicInteger januaries = new AtomicInteger();
            new SimulatedPath(fitted, null, List.of(), 8, 1, number)
                    .run((year, counts, joined, left, kept, arrived) -> {
                        januaries.incrementAndGet();
                        assertThat(sum(counts)).isEqualTo(stock[0] + joined - left);
                        stock[0] = sum(counts);
                        assertThat(sum(kept) + sum(arrived)).isEqualTo(sum(counts));
                        for (int state = 0; state < counts.length; state++) {
                            assertThat(counts[state]).isNotNegative();
                            if (counts[state] > 0) {
                                assertThat(valid.holds(fitted.grid.state(state)))
                                        .as(fitted.grid.state(state).toString())
                                        .isTrue();
                            }
                        }
                    });
            assertThat(januaries).hasValue(8);
        }
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    @Test
    void any_number_of_threads_gives_the_same_and_another_seed_another() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.GROWTH, 4, 3);
        Forecast one = forecast(request(history, 5, 1, List.of()));
        assertThat(forecast(request(history, 5, 3, List.of()))).isEqualTo(one);
        assertThat(forecast(new ForecastRequest(history, 5, 200, 43, 1, List.of(), Map.of())))
                .isNotEqualTo(one);
    }

    @Test
    void the_last_known_january_is_exact_and_every_spread_is_in_order() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 3, 5);
        Map<ForecastRequest.Price, Double> costs = Map.of(new ForecastRequest.Price("ASD", "SPEC"), 20_000.0);
        Forecast forecast = forecast(new ForecastRequest(history, 6, 200, 42, 2, List.of(), costs));
        Map<State, Integer> known = history.count(history.lastJanuary());
        Forecast.January last = forecast.januaries().get(history.lastJanuary());
        assertThat(last.states().keySet()).isEqualTo(known.keySet());
        known.forEach((state, count) -> assertThat(last.states().get(state)).isEqualTo(Distribution.exactly(count)));
        double special = known.entrySet().stream()
                .filter(entry -> entry.getKey().need().equals("ASD")
                        && entry.getKey().setting().equals("SPEC"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(last.cost()).isEqualTo(Distribution.exactly(special * 20_000));
        forecast.januaries().values().forEach(january -> {
            january.states().values().forEach(ForecastingTest::inOrder);
            january.needs().values().forEach(ForecastingTest::inOrder);
            inOrder(january.total());
            double sum = january.needs().values().stream()
                    .mapToDouble(Distribution::mean)
                    .sum();
            assertThat(sum).isCloseTo(january.total().mean(), org.assertj.core.data.Offset.offset(1e-6));
        });
    }

    private static void inOrder(Distribution spread) {
        assertThat(List.of(
                        spread.min(),
                        spread.p05(),
                        spread.p10(),
                        spread.q1(),
                        spread.median(),
                        spread.q3(),
                        spread.p90(),
                        spread.p95(),
                        spread.max()))
                .isSorted();
        assertThat(spread.mean()).isBetween(spread.min(), spread.max());
        assertThat(spread.deviation()).isNotNegative();
    }

    @Test
    void quantiles_are_by_nearest_rank() {
        Histogram tally = new Histogram(1);
        // 10 simulations: 0 twice, then 1 to 8
        for (int count = 1; count <= 8; count++) {
            tally.note(0, count);
        }
        Distribution spread = tally.spread(0, 10);
        assertThat(spread.min()).isZero();
        assertThat(spread.p05()).isZero();
        assertThat(spread.p10()).isZero();
        assertThat(spread.q1()).isEqualTo(1);
        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.q3()).isEqualTo(6);
        assertThat(spread.p90()).isEqualTo(7);
        assertThat(spread.max()).isEqualTo(8);
        assertThat(spread.mean()).isEqualTo(3.6);
        Distribution same = Distribution.of(new double[] {0, 0, 1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(same)
                .usingRecursiveComparison()
                .withComparatorForType(
                        (one, other) -> Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other), Double.class)
                .isEqualTo(spread);
    }

    @Test
    void levers_change_what_they_say_from_the_january_they_say() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.GROWTH, 4, 3);
        int last = history.lastJanuary();
        Forecast plain = forecast(request(history, 5, 2, List.of()));
        Forecast none = forecast(
                request(history, 5, 2, List.of(new Intervention.Joiners(last + 3, Set.of("SEMH"), -6, 20, 0))));
        assertThat(mean(none, last + 2, "SEMH")).isEqualTo(mean(plain, last + 2, "SEMH"));
        assertThat(mean(none, last + 5, "SEMH")).isLessThan(0.8 * mean(plain, last + 5, "SEMH"));
        Forecast ceasing = forecast(request(history, 5, 2, List.of(new Intervention.Ceasing(last + 1, 15, 20, 3))));
        assertThat(ceasing.januaries().get(last + 5).total().mean())
                .isLessThan(plain.januaries().get(last + 5).total().mean());
        Forecast shifted = forecast(request(
                history,
                5,
                2,
                List.of(
                        new Intervention.Shift(last + 1, Set.of(7), Set.of("SEMH"), "INDEP", "SPEC", 1),
                        new Intervention.JoinersShift(last + 1, Set.of("SEMH"), "INDEP", "SPEC", 1))));
        assertThat(at(shifted, last + 1, new State(7, "SEMH", "INDEP"))).isZero();
        assertThat(at(plain, last + 1, new State(7, "SEMH", "INDEP"))).isPositive();
        assertThat(at(shifted, last + 1, new State(8, "SEMH", "INDEP"))).isPositive();
        Forecast joining = forecast(
                request(history, 5, 2, List.of(new Intervention.JoinersShift(last + 1, Set.of(), "SPEC", "MAIN", 1))));
        assertThat(joining.januaries().get(last + 3).settings().get("SPEC").mean())
                .isLessThan(
                        plain.januaries().get(last + 3).settings().get("SPEC").mean());
        assertThatThrownBy(() -> new Intervention.Ceasing(last, 0, 20, -1)).hasMessageContaining("0 to 100");
    }

    private static double mean(Forecast forecast, int year, String need) {
        return forecast.januaries().get(year).needs().get(need).mean();
    }

    private static double at(Forecast forecast, int year, State state) {
        Distribution spread = forecast.januaries().get(year).states().get(state);
        return spread == null ? 0 : spread.mean();
    }

    @Test
    void it_stops_when_asked_and_says_how_far_it_is() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 2, 5);
        AtomicInteger heard = new AtomicInteger();
        Forecasting.Listener tenth = new Forecasting.Listener() {

            @Override
            public void done(int simulations, int of) {
                heard.incrementAndGet();
            }

            @Override
            public boolean isStopRequested() {
                return heard.get() >= 10;
            }
        };
        assertThatThrownBy(() -> Forecasting.run(request(history, 3, 1, List.of()), tenth))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).hasValue(10);
        tenth.silent().done(1, 2);
        assertThat(heard).hasValue(10);
        assertThatThrownBy(tenth.silent()::stopIfRequested).isInstanceOf(CancellationException.class);
    }

    @Test
    void one_year_of_history_one_child_and_a_need_nobody_joins_with_are_no_trouble() {
        State child = new State(5, "ASD", "SPEC");
        History one = History.of(
                List.of(new Flow(2024, child, new State(6, "ASD", "SPEC"), 1)),
                new Population(Map.of()),
                ValidStates.ANY);
        Forecast forecast = forecast(request(one, 3, 1, List.of()));
        assertThat(forecast.januaries().get(2025).total()).isEqualTo(Distribution.exactly(1));
        assertThat(forecast.januaries().get(2026).total().max()).isOne();
        History empty = History.of(List.of(), new Population(Map.of()), ValidStates.ANY);
        assertThatThrownBy(() -> request(empty, 3, 1, List.of())).hasMessageContaining("one year of transitions");
    }
}
