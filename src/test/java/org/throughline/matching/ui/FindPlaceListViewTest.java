package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.findplace.PlaceFinder;
import org.throughline.matching.records.RunCohort;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SearchField;
import org.throughline.testing.ScreenTest;

/** Where finding a place for one child begins. */
class FindPlaceListViewTest extends ScreenTest {

    @Autowired
    private PlaceFinder finder;

    @SuppressWarnings("unchecked")
    private ListGrid<RunCohort.Member> grid() {
        return find(ListGrid.class).single();
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_lists_who_asks_for_another_place_with_a_link_to_each() {
        go("find-a-place", FindPlaceListView.class);

        int moves = as(Roles.PLACEMENT_OFFICER, finder::moves).size();
        assertThat(moves).isPositive();
        assertThat(words())
                .contains("Ask for another place outside a change of phase")
                .contains(String.format(Locale.UK, "%,d of %,d children shown", moves, moves));
        assertThat(grid().getListDataView().getItemCount()).isEqualTo(moves);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_part_of_a_name_shortens_the_list_and_the_total_says_so() {
        List<RunCohort.Member> moves = as(Roles.PLACEMENT_OFFICER, finder::moves);
        String name = moves.getFirst().name();
        go("find-a-place");

        find(SearchField.class).single().setValue(name.toUpperCase(Locale.UK));

        long same =
                moves.stream().filter(member -> member.name().contains(name)).count();
        assertThat(words()).contains(String.format(Locale.UK, "%,d of %,d children shown", same, moves.size()));
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
