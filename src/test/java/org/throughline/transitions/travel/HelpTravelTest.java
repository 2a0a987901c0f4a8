package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The receiver is asked eight weeks after the first day; the sender learns what became of its support. */
class HelpTravelTest extends TravelTest {

    @Test
    void each_line_of_support_is_asked_with_its_kind_and_nothing_else() {
        assertThat(lines())
                .extracting(HelpLine::kind, HelpLine::help)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("What works", "Short steps"),
                        org.assertj.core.groups.Tuple.tuple("Cognition and learning", "Now-and-next board"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Strategies and provision, area not recorded", "Ear defenders"),
                        org.assertj.core.groups.Tuple.tuple("Access arrangements", "Rest breaks"));
    }

    @Test
    void the_sender_learns_what_was_kept_changed_and_dropped() {
        movedIn(2025);
        List<HelpLine> lines = lines();
        travel.answer(
                record,
                0,
                List.of(
                        lines.get(0).with(Outcome.KEPT, "not looked at"),
                        lines.get(1).with(Outcome.CHANGED, " On a tablet now "),
                        lines.get(2).with(Outcome.DROPPED, "Not needed in a smaller room"),
                        lines.get(3).with(Outcome.KEPT, "")));
        assertThat(isDue()).isFalse();
        be("senco");
        TravelPage page = travel.answered(record).orElseThrow();
        assertThat(page.count(Outcome.KEPT)).isEqualTo(2);
        assertThat(page.lines())
                .extracting(HelpLine::words)
                .containsExactly("", "On a tablet now", "Not needed in a smaller room", "");
        assertThat(page.answeredBy()).contains("Underhill");
        be("secondary2");
        assertThat(travel.answered(record)).isEmpty();
        assertThat(travel.page(record)).isEmpty();
        assertThatThrownBy(() -> travel.answer(record, 1, lines)).hasMessageContaining("not, or no longer, with you");
    }

    @Test
    void what_the_sender_changes_afterwards_is_asked_anew() {
        answerAll(0, Outcome.KEPT);
        be("senco");
        transitions.write(record, "strategies.strategy", 2, "Ear defenders in assembly", 1);
        handovers.sendChanges(record);
        be("secondary");
        assertThat(lines())
                .extracting(HelpLine::outcome)
                .containsExactly(Outcome.KEPT, Outcome.KEPT, null, Outcome.KEPT);
    }
}
