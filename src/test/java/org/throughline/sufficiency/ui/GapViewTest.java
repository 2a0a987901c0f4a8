package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.scenario.GapRow;
import org.throughline.sufficiency.scenario.Gaps;

/** What is missing in a January, by need and phase. */
class GapViewTest extends ForecastScreenTest {

    @Autowired
    private Gaps gaps;

    private List<GapRow> shown(int january) {
        ForecastTables tables =
                as(Roles.PLANNER, () -> forecasts.tables(forecast).orElseThrow());
        return as(Roles.PLANNER, () -> gaps.of(tables, january)).stream()
                .filter(row -> row.demand().middle() >= Formats.FEW)
                .toList();
    }

    private int last() {
        return as(Roles.PLANNER, () -> forecasts.tables(forecast).orElseThrow())
                .years()
                .getLast();
    }

    private List<String> needs(List<GapRow> rows) {
        return rows.stream().map(row -> Formats.need(row.demand().need())).toList();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_last_january_is_shown_first_and_no_group_of_a_few() {
        go(page("/gap"), GapView.class);
        assertThat(table("Need and places"))
                .extracting(List::getFirst)
                .isNotEmpty()
                .isEqualTo(needs(shown(last())));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void another_january_is_chosen_and_one_out_of_range_is_the_last() {
        go(page("/gap"));
        choose("January", String.valueOf(last() - 1));
        assertThat(table("Need and places")).extracting(List::getFirst).isEqualTo(needs(shown(last() - 1)));
        go(page("/gap?year=1900"));
        assertThat(table("Need and places")).extracting(List::getFirst).isEqualTo(needs(shown(last())));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_is_not_led_to_children() {
        go(page("/gap"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).noneMatch(href -> href.startsWith("children"));
    }

    @Test
    @WithMockUser(roles = {Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    void who_is_a_placement_officer_too_is() {
        go(page("/gap"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("children?need="));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused(page("/gap"));
    }
}
