package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;

/** An authority beside others, by the address. */
class ComparatorsViewTest extends ReleaseScreenTest {

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void nothing_is_compared_before_an_authority_is_chosen() {
        go(page("/comparators"), ComparatorsView.class);
        assertThat(words()).contains("Choose an authority to see it beside England and others");
        test(find(ComboBox.class).withLabel("Authority").single()).selectItem("Northtown (901)");
        assertThat(words()).contains("Data date", "Plans of Northtown grew by", "Northtown beside others");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_address_says_who_is_compared_and_every_figure_has_a_definition() {
        go(page("/comparators?authority=901&beside=902"));
        assertThat(errors()).isEmpty();
        assertThat(table("Beside others"))
                .hasSize(9)
                .first()
                .satisfies(row -> assertThat(row)
                        .startsWith("Growth of plans, last year")
                        .hasSize(5)
                        .contains("1 of 2"));
        assertThat(table("What each figure is"))
                .hasSize(9)
                .allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void too_many_neighbours_are_refused_in_words() {
        go(page("/comparators?authority=901&beside=1&beside=2&beside=3&beside=4&beside=5&beside=6&beside=7&beside=8"
                + "&beside=9&beside=10&beside=11"));
        assertThat(errors()).contains("Choose up to 10 neighbours");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused(page("/comparators"));
    }
}
