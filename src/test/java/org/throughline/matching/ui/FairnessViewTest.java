package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.questions.FairnessQuestion;
import org.throughline.matching.questions.FrontierQuestion;
import org.throughline.matching.questions.RunQuestion;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.security.Roles;

/** Fairness of a run: first choices, and questions that are asked by a button. */
class FairnessViewTest extends RunScreenTest {

    @Autowired
    private RunQuestions questions;

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_counts_first_choices_and_brings_no_rate_of_its_own() {
        go(page("/fairness"), FairnessView.class);
        assertThat(heading()).isEqualTo("Three children: fairness");
        // one of three families is at its first choice
        assertThat(words()).contains("33.3\u00a0%").contains("nobody chose").contains("Five plans");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void what_was_asked_is_answered_on_the_page() {
        go(page("/fairness"));
        press("Look between families");
        press("Calculate the five plans");
        answered(new FairnessQuestion());
        answered(new FrontierQuestion());
        go(page("/fairness"));
        assertThat(words())
                .contains("None. No two or three families would all be better served")
                .contains("None. No child holds a place for which another child asked first");
        assertThat(table("Plans from the fewest out of the borough to the shortest longest journey"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("Fewest out of the borough", "0", "0", "2"));
    }

    private void answered(RunQuestion<?> question) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> questions.asked(run, question).orElseThrow() instanceof RunQuestions.Asked.Answered<?>));
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
