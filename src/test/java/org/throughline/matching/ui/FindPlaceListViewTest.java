package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.findplace.PlaceFinder;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** Where finding a place for one child begins. */
class FindPlaceListViewTest extends ScreenTest {

    @Autowired
    private PlaceFinder finder;

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_lists_who_asks_for_another_place_with_a_link_to_each() {
        go("find-a-place", FindPlaceListView.class);

        int moves = as(Roles.PLACEMENT_OFFICER, finder::moves).size();
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getHref().startsWith("find-a-place/")))
                .hasSize(moves);
        assertThat(words()).contains("Ask for another place outside a change of phase");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void the_list_of_runs_leads_here() {
        go("runs");

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("find-a-place");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void a_senco_may_not_see_it() {
        refused("find-a-place");
    }
}
