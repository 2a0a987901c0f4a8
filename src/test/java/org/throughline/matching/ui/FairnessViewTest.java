package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** Fairness of a run: first choices, and questions that are asked by a button. */
class FairnessViewTest extends RunScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_counts_first_choices_and_brings_no_rate_of_its_own() {
        go(page("/fairness"), FairnessView.class);
        assertThat(heading()).isEqualTo("Three children: fairness");
        // one of three families is at its first choice
        assertThat(words()).contains("33.3\u00a0%").contains("nobody chose").contains("Calculate the five plans");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_rate_without_a_phase_is_not_saved() {
        go(page("/fairness"));
        press("Save the rate");
        assertThat(errors()).contains("Choose a phase");
    }

    @Test
    @WithMockUser(roles = Roles.STAFF)
    void it_is_for_placement_officers() {
        refused(page("/fairness"));
    }
}
