package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.register.OutOfBorough;
import org.throughline.sufficiency.register.OutOfBoroughRow;
import org.throughline.testing.ScreenTest;

/** Children out of the borough: counts for planners, names for placement officers. */
class OutOfBoroughViewTest extends ScreenTest {

    @Autowired
    private OutOfBorough outside;

    private List<OutOfBoroughRow> named() {
        return as(Roles.PLACEMENT_OFFICER, outside::named);
    }

    private String total() {
        return find(Paragraph.class).withClassName("tl-total").single().getText();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_sees_counts_and_nobodys_name() {
        go("out-of-borough", OutOfBoroughView.class);
        assertThat(table("Children out of the borough by phase and need"))
                .hasSameSizeAs(as(Roles.PLANNER, outside::counts));
        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(words()).doesNotContain(named().getFirst().name());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void of_a_few_children_neither_the_number_nor_the_cost_is_told() {
        go("out-of-borough");
        assertThat(table("Children out of the borough by phase and need")).allSatisfy(row -> {
            if (row.get(2).equals(Formats.few(1))) {
                assertThat(row.get(3)).isEmpty();
                assertThat(row.get(4)).isEmpty();
            } else {
                assertThat(row.get(4)).startsWith("£");
            }
        });
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_placement_officer_sees_who_they_are_and_finds_them() {
        go("out-of-borough");
        List<OutOfBoroughRow> all = named();
        assertThat(list(OutOfBoroughRow.class)).isEqualTo(all);
        assertThat(total()).isEqualTo(Formats.count(all.size()) + " children");
        OutOfBoroughRow sought = all.getLast();
        choose("Primary need", sought.need().label());
        assertThat(list(OutOfBoroughRow.class))
                .isNotEmpty()
                .allMatch(row -> row.need() == sought.need())
                .hasSameSizeAs(
                        all.stream().filter(row -> row.need() == sought.need()).toList());
        write("Name or setting", "nobody of this name");
        assertThat(total()).isEqualTo("0 children");
    }

    @Test
    @WithMockUser(roles = Roles.STAFF)
    void it_is_not_for_schools() {
        refused("out-of-borough");
    }
}
