package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.security.Roles;

/** What one more place would change. */
class RunBottlenecksViewTest extends RunScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_shows_the_places_of_the_run_that_would_change_the_plan() {
        go(page("/bottlenecks"), RunBottlenecksView.class);
        var values = result(run).placeValues();
        assertThat(list(Bottleneck.class)).isEqualTo(values.bottlenecks());
        assertThat(values.bottlenecks())
                .as("only NEAR is full")
                .isNotEmpty()
                .allMatch(row -> row.provisionId().equals("NEAR"));
        assertThat(words()).contains(values.bottlenecks().size() + " places where one more would change the plan");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void it_is_for_placement_officers() {
        refused(page("/bottlenecks"));
    }
}
