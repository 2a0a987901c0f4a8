package org.throughline.sufficiency.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The change of the total, step by step. */
class StepsOfChangeTest {

    private static final History PAST = GeneratedHistory.of(GeneratedHistory.Kind.GROWTH, 4, 3);
    private static final int LAST = PAST.lastJanuary();

    private static Forecast forecast(History history, List<Intervention> levers) {
        return Forecasting.run(
                new ForecastRequest(history, 4, 100, 42, 1, levers, Map.of(), Set.of("SPEC")), Forecasting.SILENT);
    }

    /** The past with other residents to come. */
    private static History with(BiFunction<Population.Cell, Double, Double> residents) {
        Map<Population.Cell, Double> all = new HashMap<>();
        PAST.population().residents().forEach((cell, number) -> all.put(cell, residents.apply(cell, number)));
        return History.of(PAST.flows(), new Population(all), ValidStates.ANY);
    }

    @Test
    void they_add_up_exactly_to_what_is_forecast() {
        Intervention fewer = new Intervention.Joiners(LAST + 2, Set.of(), -6, 20, 0.8);
        Forecast forecast = forecast(PAST, List.of(fewer));

        assertThat(forecast.steps()).hasSize(4);
        for (StepsOfChange step : forecast.steps()) {
            assertThat(step.from()).isEqualTo(PAST.total(LAST));
            assertThat(step.to())
                    .isEqualTo(Math.round(
                            forecast.januaries().get(step.january()).total().mean()));
        }
    }

    @Test
    void policy_is_nothing_before_it_begins_and_fewer_joiners_after() {
        Intervention fewer = new Intervention.Joiners(LAST + 2, Set.of(), -6, 20, 0.8);
        List<StepsOfChange> steps = forecast(PAST, List.of(fewer)).steps();

        assertThat(steps.get(0).policy()).isZero();
        assertThat(steps.get(3).policy()).isLessThan(-50);
        assertThat(forecast(PAST, List.of()).steps()).allMatch(step -> step.policy() == 0);
    }

    @Test
    void with_as_many_residents_of_every_age_always_population_and_movers_bring_nothing() {
        List<StepsOfChange> steps =
                forecast(with((cell, number) -> 2_000.0), List.of()).steps();

        assertThat(steps).allMatch(step -> step.population() == 0 && step.movers() == 0);
        assertThat(steps.getLast().prevalence()).isPositive();
    }

    @Test
    void residents_who_move_in_are_movers_not_population() {
        List<StepsOfChange> steps = forecast(
                        with((cell, number) ->
                                cell.year() <= LAST ? 2_000.0 : 2_000.0 * Math.pow(1.1, cell.year() - LAST)),
                        List.of())
                .steps();

        assertThat(steps.getLast().movers()).isGreaterThan(100);
        assertThat(Math.abs(steps.getLast().population()))
                .isLessThan(steps.getLast().movers() / 4);
    }

    @Test
    void the_steps_of_a_year_are_those_since_the_year_before() {
        StepsOfChange one = new StepsOfChange(2027, 100, 10, 2, -1, 0);
        StepsOfChange two = new StepsOfChange(2028, 100, 25, 3, -4, -6);

        assertThat(two.since(one)).isEqualTo(new StepsOfChange(2028, 111, 15, 1, -3, -6));
        assertThat(two.since(one).to()).isEqualTo(two.to());
    }

    @Test
    void few_and_many_residents_give_fewer_and_more_plans() {
        Map<Population.Cell, Population.Range> ranges = new HashMap<>();
        PAST.population().residents().forEach((cell, number) -> {
            if (cell.year() > LAST) {
                ranges.put(cell, new Population.Range(0.8 * number, 1.2 * number));
            }
        });
        History history =
                History.of(PAST.flows(), new Population(PAST.population().residents(), ranges), ValidStates.ANY);
        Forecast forecast = forecast(history, List.of());
        ResidentsRange furthest = forecast.residents().getLast();

        assertThat(furthest.low()).isLessThan(furthest.central() - 100);
        assertThat(furthest.high()).isGreaterThan(furthest.central() + 100);
        assertThat(furthest.central()).isEqualTo(forecast.steps().getLast().to());
        assertThat(forecast(PAST, List.of()).residents()).isEmpty();
        assertThatThrownBy(() -> new Population.Range(2, 1)).hasMessageContaining("not below");
    }
}
