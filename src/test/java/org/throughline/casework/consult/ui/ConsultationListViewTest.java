package org.throughline.casework.consult.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** The list of consultations keeps its filters in the address, and is for officers alone. */
class ConsultationListViewTest extends ScreenTest {

    @Test
    @SignedIn("officer")
    void an_officer_opens_it_with_filters_of_the_address_and_unknown_ones_are_let_be() {
        go("consultations?overdue=true&state=SENT&officer=officer", ConsultationListView.class);
        assertThat(heading()).isEqualTo("Consultations");
        assertThat(words()).contains("consultation");
        go("consultations?state=nonsense&school=none", ConsultationListView.class);
    }

    @Test
    @SignedIn("planner")
    void a_planner_may_not() {
        refused("consultations");
    }

    @Test
    @SignedIn("senco")
    void a_school_may_not() {
        refused("consultations");
    }
}
