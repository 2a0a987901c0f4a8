package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.Destination;

/** From child to child by name. */
class ClassStepsTest extends ClassTest {

    @Autowired
    private ClassSteps steps;

    @Test
    void each_child_has_the_one_before_and_the_one_after_and_what_is_sent_is_passed_over() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        UUID sent = child("Ben", "Archer", at(setting("Underhill High")));
        UUID cem = child("Cem", "Cooper", Destination.UNKNOWN);
        send(sent);
        assertThat(steps.around(ada))
                .isEqualTo(new ClassSteps.Place(null, new ClassSteps.Neighbour(cem, "Cooper, Cem")));
        assertThat(steps.around(cem))
                .isEqualTo(new ClassSteps.Place(new ClassSteps.Neighbour(ada, "Archer, Ada"), null));
        assertThat(steps.around(sent).after()).isEqualTo(new ClassSteps.Neighbour(cem, "Cooper, Cem"));
    }

    @Test
    void who_does_not_work_at_the_sender_is_told_of_no_neighbours() {
        UUID ada = child("Ada", "Archer", Destination.UNKNOWN);
        child("Cem", "Cooper", Destination.UNKNOWN);
        be("secondary");
        assertThat(steps.around(ada)).isEqualTo(new ClassSteps.Place(null, null));
    }
}
