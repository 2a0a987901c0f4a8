package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.catalogue.Tier;

/** Planning a move before the record is sent: the child's name and nothing that is written. */
class InvitedViewTest extends RecordScreenTest {

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void an_invitation() {
        id = record(at("Underhill High"));
        person("senco", () -> {
            transitions.decideTier(id, Tier.ENHANCED, "Early planning");
            handovers.invite(id);
        });
    }

    @Test
    @SignedIn("secondary")
    void who_is_invited_sees_whose_move_it_is_and_no_answer() {
        go(TransitionNavigation.planned(id), InvitedView.class);
        assertThat(heading()).contains(newest());
        assertThat(words())
                .doesNotContain("Short steps")
                .doesNotContain("Asthma")
                .contains("Alderbank");
    }

    @Test
    @SignedIn("secondary")
    void a_time_that_is_none_is_refused() {
        go(TransitionNavigation.planned(id));
        write("From", "soon");
        press("Plan the visit");
        assertThat(errors()).contains("times such as");
    }

    @Test
    @SignedIn("secondary2")
    void another_school_finds_nothing() {
        unknown(TransitionNavigation.planned(id));
    }

    @Test
    @SignedIn("tutor")
    void class_staff_plan_no_move() {
        refused(TransitionNavigation.planned(id));
    }

    @Test
    @SignedIn("secondary")
    void once_it_was_sent_it_is_planned_on_the_records_own_page() {
        send(id);
        unknown(TransitionNavigation.planned(id));
    }
}
