package org.throughline.casework.consult.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** How much each school is asked, for officers alone. */
class ConsultationLoadViewTest extends ScreenTest {

    @Test
    @SignedIn("officer")
    void an_officer_sees_it_with_what_a_term_is() {
        go("consultations/load", ConsultationLoadView.class);
        assertThat(words()).contains("A term begins on", "schools and settings");
    }

    @Test
    @SignedIn("senco")
    void a_school_may_not() {
        refused("consultations/load");
    }
}
