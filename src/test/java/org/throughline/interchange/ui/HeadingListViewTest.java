package org.throughline.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.sheets.HeaderMappings;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** What was said of headings is changed, deleted, and deleting is undone. */
class HeadingListViewTest extends ScreenTest {

    @Autowired
    private HeaderMappings mappings;

    @AfterEach
    void nothing_is_remembered() {
        as(Roles.PLACEMENT_OFFICER, () -> {
            mappings.forget("seats", "Wie viele");
            return null;
        });
    }

    private Button action(String text) {
        Grid<?> grid = find(Grid.class).single();
        int actions = 4;
        return test(grid)
                .getCellComponent(0, actions)
                .getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SignedIn("officer")
    void a_heading_is_changed_and_deleted_and_comes_back() {
        mappings.remember("seats", "Wie viele", "NC year");
        go(HeadingListView.PATH, HeadingListView.class);
        assertThat(words()).contains("1 heading");

        action("Change").click();
        find(Select.class).withLabel("Our column").single().clear();
        press("Save");

        assertThat(mappings.of("seats"))
                .singleElement()
                .satisfies(each -> assertThat(each.column()).isEmpty());
        action("Delete").click();
        assertThat(mappings.of("seats")).isEmpty();
        assertThat(words()).contains("0 headings");
        press("Undo");
        assertThat(mappings.of("seats")).hasSize(1);
    }
}
