package org.throughline.transitions.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.ui.RecordScreenTest;
import org.throughline.transitions.ui.TransitionNavigation;

/** The evaluation of impact on screen. */
class ImpactViewTest extends RecordScreenTest {

    private static final String PATH = TransitionNavigation.BOROUGH + "/impact";

    @Test
    @SignedIn("planner")
    void it_says_what_the_figures_are_and_that_they_prove_nothing() {
        var id = sent();
        person("secondary", () -> received.acknowledge(id));
        go(PATH, ImpactView.class);
        assertThat(words()).contains("Evaluation of impact").contains("no proof of cause");
    }

    @Test
    @SignedIn("senco")
    void settings_do_not_see_the_borough() {
        refused(PATH);
    }
}
