package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GrowthOutlook;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/** A history of children as one of England's authorities. */
class EnglandGrowthTest {

    private static final State FIVE = new State(5, "ASD", "MAIN");
    private static final State SIX = new State(6, "ASD", "MAIN");
    private final EnglandGrowth england = new EnglandGrowth();

    /** 900 stay, and so many join. */
    private static History history(int year, int joined) {
        return History.of(
                List.of(
                        new Flow(year, FIVE, SIX, 900),
                        new Flow(year, null, FIVE, joined),
                        new Flow(year, SIX, null, 100)),
                new Population(Map.of()),
                ValidStates.ANY);
    }

    @Test
    void many_new_plans_foretell_more_growth() {
        double few = england.known(history(2023, 100), 2024).orElseThrow().expected()[0];
        double many = england.known(history(2023, 250), 2024).orElseThrow().expected()[0];

        assertThat(many).isGreaterThan(few + 0.02);
    }

    @Test
    void before_anything_was_learned_nothing_is_known() {
        assertThat(england.known(history(2012, 100), 2013)).isEmpty();
    }

    @Test
    void of_a_january_that_the_history_does_not_tell_nothing_is_known() {
        assertThat(england.known(history(2023, 100), 2022)).isEmpty();
    }

    @Test
    void a_first_january_is_taken_as_average_and_later_years_do_not_matter() {
        Optional<GrowthOutlook> first = england.known(history(2019, 250), 2019);

        assertThat(first.orElseThrow().expected()[0])
                .isEqualTo(ShippedConstants.upTo(2019).growth().at(1).national());
    }

    @Test
    void thirty_years_are_foretold_ever_less_surely() {
        GrowthOutlook outlook = england.known(history(2024, 150), 2025).orElseThrow();

        assertThat(outlook.expected()).hasSize(ForecastRequest.MOST_YEARS);
        assertThat(outlook.variance()).isSorted();
        assertThat(outlook.expected()[29]).isLessThan(2.5);
    }
}
