package org.throughline.transitions.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.placement.road.RoadStep;
import org.throughline.transitions.TransitionTest;

/** Transition records on a child's line of time: each person sees and opens what the roles allow. */
class RecordsOnRoadTest extends TransitionTest {

    @Autowired
    private RecordsOnRoad road;

    private UUID childOf(UUID record) {
        be("senco");
        return transitions.page(record).orElseThrow().details().childId();
    }

    private List<RoadStep> seenBy(String username, UUID child) {
        be(username);
        return road.of(child);
    }

    @Test
    void a_record_that_is_being_written_is_opened_by_its_sender_and_unseen_by_the_next_setting() {
        UUID record = record(at(setting("Underhill High")));
        UUID child = childOf(record);

        assertThat(seenBy("senco", child)).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(RoadStep.Kind.RECORD);
            assertThat(step.path()).isEqualTo("transitions/" + record);
            assertThat(step.detail())
                    .startsWith("Being written; from Alderbank")
                    .contains("to Underhill High");
        });
        assertThat(seenBy("secondary", child)).isEmpty();
    }

    @Test
    void an_officer_sees_that_there_is_one_and_cannot_open_it() {
        UUID child = childOf(record(at(setting("Underhill High"))));

        assertThat(seenBy("officer", child))
                .singleElement()
                .extracting(RoadStep::path)
                .isNull();
    }

    @Test
    void once_it_is_acknowledged_both_reviews_are_ahead() {
        UUID record = record(at(setting("Underhill High")));
        UUID child = childOf(record);
        send(record);
        be("secondary");
        received.acknowledge(record);

        List<RoadStep> steps = seenBy("secondary", child);

        assertThat(steps).allMatch(step -> ("incoming/" + record).equals(step.path()));
        assertThat(steps)
                .filteredOn(step -> step.kind() == RoadStep.Kind.REVIEW)
                .extracting(RoadStep::from)
                .containsExactly(LocalDate.of(2027, 10, 13), LocalDate.of(2028, 7, 1));
        assertThat(seenBy("secondary2", child)).isEmpty();
    }
}
