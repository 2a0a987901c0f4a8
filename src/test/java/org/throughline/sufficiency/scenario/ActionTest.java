package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The actions of a scenario. */
class ActionTest {

    private static final Change.Open SCHOOL = Change.Open.of(NewProvision.TEMPLATES.get(0), 2027, null, "");
    private static final Change.Open BASE = Change.Open.of(NewProvision.TEMPLATES.get(4), 2028, null, "");
    private static final Change.Delay LATE = new Change.Delay(2027, SCHOOL.name(), 2);
    private static final Change.Inflation PRICES = new Change.Inflation(2027, null, 3);
    private static final Change.Return HOME = new Change.Return(2029);
    private static final List<Change> ALL = List.of(SCHOOL, PRICES, BASE, LATE, HOME);

    @Test
    void a_delay_belongs_to_what_it_delays_and_prices_are_no_action() {
        assertThat(Action.of(ALL).stream().map(Action::changes))
                .containsExactly(List.of(SCHOOL, LATE), List.of(BASE), List.of(HOME));
    }

    @Test
    void an_action_says_all_of_its_sentences() {
        assertThat(Action.of(ALL).getFirst().words()).isEqualTo(SCHOOL.words() + " " + LATE.words());
    }

    @Test
    void a_delay_of_something_that_is_not_opened_is_no_action() {
        assertThat(Action.of(List.of(LATE))).isEmpty();
    }

    @Test
    void prices_rise_whichever_actions_are_taken() {
        List<Action> actions = Action.of(ALL);
        assertThat(Action.taking(List.of(), ALL)).containsExactly(PRICES);
        assertThat(Action.taking(actions.subList(0, 1), ALL)).containsExactly(SCHOOL, PRICES, LATE);
        assertThat(Action.taking(actions, ALL)).isEqualTo(ALL);
    }

    @Test
    void the_same_sentence_twice_is_two_actions() {
        List<Change> twice = Stream.of(1, 2)
                .<Change>map(each -> new Change.Places(2027, "A", "A school", Change.Why.EXPAND, 5))
                .toList();
        List<Action> actions = Action.of(twice);
        assertThat(actions).hasSize(2);
        assertThat(Action.taking(actions.subList(0, 1), twice)).hasSize(1);
    }
}
