package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.Notice;
import org.throughline.sufficiency.release.ReleaseFixture;

/** A forecast from published figures on screen. */
class ReleaseForecastViewTest extends ReleaseScreenTest {

    private void open() {
        go(page("/forecasts/" + done()), ReleaseForecastView.class);
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_past_and_the_januaries_ahead_stand_in_one_table_and_one_chart() {
        open();
        List<List<String>> rows = table("Plans by January");
        assertThat(rows).hasSize(ReleaseFixture.growing().size() + 3);
        assertThat(rows.getFirst()).containsExactly("2017", "1,000", "published");
        assertThat(rows.getLast().getFirst()).isEqualTo("2028");
        assertThat(rows.getLast().getLast()).matches("[\\d,]+ to [\\d,]+");
        var chart = find(BandChart.class).single().getElement();
        assertThat(chart.getProperty("known")).isEqualTo("2025");
        assertThat(chart.getProperty("unit")).isEqualTo("children and young people");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void what_is_odd_is_said_before_the_sentence() {
        open();
        List<String> order = getCurrentView()
                .getElement()
                .getChildren()
                .map(child -> child.getTextRecursively())
                .toList();
        int first =
                order.indexOf(find(Notice.class).all().getFirst().getElement().getTextRecursively());
        int sentence = order.stream()
                .filter(words -> words.startsWith("In January 2025 there were"))
                .map(order::indexOf)
                .findFirst()
                .orElseThrow();
        assertThat(first).isBetween(0, sentence);
        assertThat(find(Paragraph.class).all()).anyMatch(each -> each.getText().contains("8 of 10 possible futures"));
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void ages_are_ages_and_settings_have_names() {
        open();
        assertThat(table("By age")).extracting(List::getFirst).contains("0 to 3", "16");
        assertThat(table("By group of ages")).extracting(List::getFirst).contains("20 to 25");
        assertThat(table("By kind of setting"))
                .extracting(List::getFirst)
                .contains("State special school", "Not known")
                .doesNotContain("special-state");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_forecast_of_another_release_is_not_found() {
        unknown("published-figures/" + UUID.randomUUID() + "/forecasts/" + done());
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners() {
        refused(page("/forecasts/" + done()));
    }
}
