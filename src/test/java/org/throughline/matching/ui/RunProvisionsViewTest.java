package org.throughline.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.matching.problem.Provision;
import org.throughline.security.Roles;

/** The provisions of a run and who is proposed where. */
class RunProvisionsViewTest extends RunScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void those_of_the_borough_come_first() {
        go(page("/provisions"), RunProvisionsView.class);
        assertThat(list(Provision.class)).extracting(Provision::id).containsExactly("FAR", "NEAR", "OUT");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_row_shows_who_is_there_and_how_full_it_is() {
        go(page("/provisions"));
        Grid<?> grid = find(Grid.class).single();
        test(grid).clickRow(1);
        assertThat(table("Children"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith(granted()));
        assertThat(table("Limits"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("2027").endsWith("1", "0", "0", "1", "0"));
        test(grid).clickRow(0);
        assertThat(table("Children")).hasSize(2);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_provision_without_children_says_so() {
        go(page("/provisions"));
        Grid<?> grid = find(Grid.class).single();
        test(grid).clickRow(2);
        assertThat(words()).contains("No child of this run is proposed here.");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_not_for_schools() {
        refused(page("/provisions"));
    }
}
