package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.history.Histories;
import org.throughline.testing.ScreenTest;

/** The list of histories on screen. */
class HistoryListViewTest extends ScreenTest {

    private static final String SOURCE = "A history on screen";

    @Autowired
    private Histories histories;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID before = new UUID(0, 0);

    @BeforeEach
    void there_is_one_more() {
        as(Roles.PLANNER, () -> {
            before = histories.chosen().orElseThrow().id();
            histories.add(SOURCE, GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 8), Map.of(), null);
            return true;
        });
    }

    @AfterEach
    void nothing_is_left() {
        jdbc.update("delete from sufficiency_history where source like ?", SOURCE + "%");
    }

    private Button of(String words, String source) {
        return find(Button.class).all().stream()
                .filter(button ->
                        (words + ": " + source).equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void the_one_in_use_says_so_and_another_can_be_chosen() {
        go("histories", HistoryListView.class);
        assertThat(of("Use for new forecasts", SOURCE).isEnabled()).isFalse();
        String other = as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).source();
        assertThat(other).isEqualTo(SOURCE);
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Use for new forecasts") && button.isEnabled())
                .findFirst()
                .ifPresent(button -> test(button).click());
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).source())
                .isNotEqualTo(SOURCE);
        assertThat(of("Use for new forecasts", SOURCE).isEnabled()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void it_is_renamed_where_it_stands_and_a_blank_name_is_refused() {
        go("histories");
        TextField name = find(TextField.class).all().stream()
                .filter(field -> field.getValue().equals(SOURCE))
                .findFirst()
                .orElseThrow();
        test(name).setValue(SOURCE + ", renamed");
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).source())
                .isEqualTo(SOURCE + ", renamed");
        TextField again = find(TextField.class).all().stream()
                .filter(field -> field.getValue().equals(SOURCE + ", renamed"))
                .findFirst()
                .orElseThrow();
        test(again).setValue(" ");
        assertThat(errors()).contains("where the history comes from");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void it_is_deleted_only_after_a_yes() {
        go("histories");
        test(of("Delete", SOURCE)).click();
        assertThat(find(Ask.class).single().getElement().getTextRecursively())
                .contains("Nothing was made from it")
                .contains("cannot be undone");
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).source())
                .isEqualTo(SOURCE);
        agree();
        assertThat(as(Roles.PLANNER, () -> histories.chosen().orElseThrow()).id())
                .isEqualTo(before);
        assertThat(words()).doesNotContain(SOURCE);
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void it_is_for_planners() {
        refused("histories");
    }
}
