package org.throughline.sufficiency.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A forecast that begins with who has a plan today. */
class TodaysListTest {

    private static final History PAST = GeneratedHistory.of(GeneratedHistory.Kind.GROWTH, 4, 3);
    private static final int LAST = PAST.lastJanuary();

    private static Forecast forecast(TodaysList list) {
        return Forecasting.run(
                new ForecastRequest(PAST, 3, 200, 42, 1, List.of(), Map.of()).beginningWith(list), Forecasting.SILENT);
    }

    /** The children of the last January a year older, and more in Reception. */
    private static Map<State, Integer> older(int inReception) {
        Map<State, Integer> children = new HashMap<>();
        PAST.count(LAST).forEach((state, count) -> {
            if (state.ncYear() < State.OLDEST) {
                children.put(new State(state.ncYear() + 1, state.need(), state.setting()), count);
            }
        });
        children.put(new State(0, "ASD", "MAIN"), inReception);
        return children;
    }

    @Test
    void a_list_of_the_day_before_the_january_is_the_january() {
        Map<State, Integer> children = older(115);
        int listed = children.values().stream().mapToInt(Integer::intValue).sum();
        Forecast.January next =
                forecast(new TodaysList(children, 0.999, true)).januaries().get(LAST + 1);

        assertThat(next.total().mean()).isCloseTo(listed, within(4.0));
        assertThat(next.states().get(new State(0, "ASD", "MAIN")).mean()).isCloseTo(115, within(2.0));
        assertThat(next.states().get(new State(0, "ASD", "MAIN")).deviation()).isLessThan(2);
    }

    @Test
    void the_earlier_the_list_the_more_is_still_to_come() {
        Map<State, Integer> children = older(115);
        double early = width(forecast(new TodaysList(children, 0.1, true)));
        double late = width(forecast(new TodaysList(children, 0.8, true)));

        assertThat(late).isLessThan(early);
    }

    private static double width(Forecast forecast) {
        Distribution total = forecast.januaries().get(LAST + 1).total();
        return total.p90() - total.p10();
    }

    @Test
    void the_last_january_stays_as_it_was_counted() {
        Forecast.January known =
                forecast(new TodaysList(older(115), 0.5, true)).januaries().get(LAST);

        assertThat(known.total()).isEqualTo(Distribution.exactly(PAST.total(LAST)));
    }

    @Test
    void before_september_children_are_still_to_grow_older() {
        Map<State, Integer> children = Map.of(new State(3, "ASD", "MAIN"), 50);
        Forecast.January next =
                forecast(new TodaysList(children, 0.4, false)).januaries().get(LAST + 1);

        assertThat(next.ncYears().get(4).mean()).isGreaterThan(40);
    }

    @Test
    void a_kind_of_setting_that_the_past_does_not_know_is_taken_as_it_is() {
        Map<State, Integer> children = older(60);
        children.put(new State(9, "ASD", "NEW_KIND"), 12);
        Forecast.January next =
                forecast(new TodaysList(children, 0.9, true)).januaries().get(LAST + 1);

        assertThat(next.settings().get("NEW_KIND").mean()).isGreaterThan(10);
    }

    @Test
    void an_empty_list_and_a_year_that_is_over_are_refused() {
        assertThatThrownBy(() -> new TodaysList(Map.of(), 0.5, true)).hasMessageContaining("has children");
        assertThatThrownBy(() -> new TodaysList(older(1), 1, true)).hasMessageContaining("below 1");
    }
}
