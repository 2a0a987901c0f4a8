package org.throughline.casework.consult.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** The consultations of a school, for its SENCO alone. */
class ToAnswerListViewTest extends ScreenTest {

    @Test
    @SignedIn("secondary2")
    void a_senco_sees_the_list_and_nothing_of_an_unknown_consultation() {
        go("consultations-to-answer?all=true", ToAnswerListView.class);
        assertThat(words()).contains("Answer within 15 days");
        unknown("consultations-to-answer/" + UUID.randomUUID());
    }

    @Test
    @SignedIn("teacher")
    void class_staff_may_not() {
        refused("consultations-to-answer");
    }

    @Test
    @SignedIn("officer")
    void an_officer_does_not_answer_for_schools() {
        refused("consultations-to-answer");
    }
}
