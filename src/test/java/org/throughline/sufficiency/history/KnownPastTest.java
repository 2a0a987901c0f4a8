package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/** The past as a history tells it: totals, years that are missing, codes that nobody knows. */
class KnownPastTest {

    private static final State YEAR_3 = new State(3, "ASD", "MAINSTREAM");
    private static final State YEAR_4 = new State(4, "ASD", "MAINSTREAM");

    private final List<Flow> flows = new ArrayList<>();

    private KnownPast past() {
        return KnownPast.of(History.of(flows, new Population(Map.of()), ValidStates.ANY));
    }

    @Test
    void a_year_of_change_tells_the_january_before_it_and_the_one_after() {
        flows.add(new Flow(2024, YEAR_3, YEAR_4, 40));
        flows.add(new Flow(2024, YEAR_3, null, 5));
        flows.add(new Flow(2024, null, YEAR_4, 7));
        assertThat(past().totals()).containsExactly(Map.entry(2024, 45), Map.entry(2025, 47));
        assertThat(past().gaps()).isEmpty();
        assertThat(past().unknown()).isEmpty();
    }

    @Test
    void a_year_without_rows_between_others_is_said() {
        flows.add(new Flow(2021, YEAR_3, YEAR_4, 10));
        flows.add(new Flow(2023, YEAR_3, YEAR_4, 12));
        assertThat(past().gaps()).singleElement().asString().contains("between January 2022 and January 2023");
    }

    @Test
    void codes_that_are_not_on_our_lists_are_said_with_their_number() {
        flows.add(new Flow(2024, YEAR_3, YEAR_4, 88));
        flows.add(new Flow(2024, YEAR_3, new State(4, "FOO", "MAINSTREAM"), 8));
        flows.add(new Flow(2024, YEAR_3, new State(4, "BAR", "HUB"), 4));
        assertThat(past().unknown()).hasSize(2);
        assertThat(past().unknown().getFirst())
                .contains("12 of 100 children in January 2025 have a need")
                .contains("BAR (4), FOO (8)");
        assertThat(past().unknown().getLast()).contains("4 of 100").contains("HUB (4)");
    }

    @Test
    void no_place_recorded_is_a_code_of_our_own() {
        flows.add(new Flow(2024, null, new State(4, "ASD", JanuaryCounts.NO_PLACE), 3));
        assertThat(past().unknown()).isEmpty();
    }
}
