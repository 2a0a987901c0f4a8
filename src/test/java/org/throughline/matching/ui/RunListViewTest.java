package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;

/** The runs, newest first. */
class RunListViewTest extends RunScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_newest_run_is_the_first() {
        var newest = ended("The newest of all", RunFixture.THREE, Profile.BOROUGH_FIRST);
        go("runs", RunListView.class);
        assertThat(list(RunSummary.class).getFirst().id()).isEqualTo(newest);
        assertThat(list(RunSummary.class)).extracting(RunSummary::id).contains(run);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_leads_to_everything_that_starts_or_compares_runs() {
        go("runs");
        assertThat(find(com.vaadin.flow.component.html.Anchor.class).all())
                .extracting(com.vaadin.flow.component.html.Anchor::getHref)
                .contains("runs/new", "runs/upload", "runs/compare", "rules");
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void an_administrator_sees_no_run() {
        refused("runs");
    }
}
