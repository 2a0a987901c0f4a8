package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.TransitionTest;

/** What is not saved of what became of support, and why. */
class TravelRefusalTest extends TransitionTest {

    @Autowired
    private HelpTravel travel;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_came_and_is_acknowledged() {
        record = record(at(setting("Underhill")));
        send(record);
        be("secondary");
    }

    private List<HelpLine> lines(Outcome outcome, String words) {
        return travel.page(record).orElseThrow().lines().stream()
                .map(line -> line.with(outcome, words))
                .toList();
    }

    @Test
    void a_record_is_acknowledged_first_and_not_closed() {
        assertThat(travel.page(record)).isEmpty();
        assertThat(refusalOf(() -> travel.answer(record, 0, List.of()))).isEqualTo(new TravelRefusal.TravelNotNow());
        received.acknowledge(record);
        List<HelpLine> kept = lines(Outcome.KEPT, "");
        received.close(record);
        assertThat(refusalOf(() -> travel.answer(record, 0, kept))).isEqualTo(new TravelRefusal.TravelNotNow());
    }

    @Test
    void each_line_is_answered_and_how_or_why_is_said() {
        received.acknowledge(record);
        assertThat(refusalOf(() -> travel.answer(
                                record,
                                0,
                                lines(Outcome.KEPT, "").stream()
                                        .map(line -> line.with(null, ""))
                                        .toList()))
                        .problems())
                .containsExactly("Short steps: say whether you kept, changed or dropped it, or have not started yet");
        assertThat(refusalOf(() -> travel.answer(record, 0, lines(Outcome.CHANGED, " ")))
                        .problems())
                .containsExactly("Short steps: say in a few words how it changed");
        assertThat(refusalOf(() -> travel.answer(record, 0, lines(Outcome.DROPPED, "")))
                        .problems())
                .containsExactly("Short steps: say in a few words why");
        assertThat(refusalOf(() -> travel.answer(record, 0, lines(Outcome.DROPPED, "x".repeat(501))))
                        .problems())
                .containsExactly("Short steps: shorten what you say to 500 characters");
        assertThat(travel.answered(record)).isEmpty();
    }

    @Test
    void lines_that_the_record_does_not_have_are_refused() {
        received.acknowledge(record);
        List<HelpLine> others = List.of(new HelpLine("profile.works", 0, "What works", "Other", Outcome.KEPT, ""));
        assertThat(refusalOf(() -> travel.answer(record, 0, others))).isEqualTo(new TravelRefusal.TravelOfOtherLines());
        assertThat(refusalOf(() -> travel.answer(record, 0, List.of())))
                .isEqualTo(new TravelRefusal.TravelOfOtherLines());
    }
}
