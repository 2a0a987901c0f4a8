package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.ContestedPlacement;
import org.throughline.security.Roles;

/** Families who are not at the first preference that the rules allow. */
class ContestedViewTest extends RunScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_lists_them_with_what_would_have_to_be_shown() {
        go(page("/contested"), ContestedView.class);
        assertThat(list(ContestedPlacement.class))
                .extracting(contest -> contest.placement().pupil().id())
                .containsExactly("CAT", contested());
        assertThat(words()).contains("2 families are not at their first eligible choice; for 1 of them");
        assertThat(table("Grounds and evidence")).hasSize(ContestedPlacement.Ground.values().length);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void each_row_leads_to_trying_it_out_for_that_child_and_place() {
        go(page("/contested"));
        assertThat(find(com.vaadin.flow.component.html.Anchor.class)
                        .withText("Overview")
                        .all())
                .isNotEmpty();
        assertThat(RunNavigation.whatIfAt(run, "CAT", "OUT")).isEqualTo(page("/what-if?change=pin~CAT~OUT"));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_run_that_nobody_knows_is_not_found() {
        unknown("runs/" + UUID.randomUUID() + "/contested");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_not_for_schools() {
        refused(page("/contested"));
    }
}
