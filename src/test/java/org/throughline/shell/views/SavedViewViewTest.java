package org.throughline.shell.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** The address of a saved view leads its owner, and nobody else, to the list as it was saved. */
class SavedViewViewTest extends ScreenTest {

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void no_view_is_left() {
        jdbc.update("delete from saved_view");
    }

    private static String shown() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    @SignedIn("officer")
    void it_leads_to_the_list_with_its_filters() {
        SavedView saved = views.save("Year 6", "children", Map.of("year", List.of("6")), Set.of(), "");
        go(saved.address());
        assertThat(shown()).startsWith("children?").contains("year=6").contains("view=" + saved.id());
    }

    @Test
    @SignedIn("officer")
    void one_that_was_deleted_or_never_was_leads_nowhere() {
        SavedView saved = views.save("Year 6", "children", Map.of("year", List.of("6")), Set.of(), "");
        views.delete(saved.id());
        unknown(saved.address());
        unknown("views/" + UUID.randomUUID());
        unknown("views/not-an-id");
    }

    @Test
    @SignedIn("lead")
    void another_persons_leads_nowhere() {
        UUID theirs = UUID.randomUUID();
        jdbc.update(
                "insert into saved_view (id, login, name, path, filters, hidden_columns, saved_at)"
                        + " values (?, 'officer', 'Theirs', 'children', '', '', '2026-11-27')",
                theirs);
        unknown("views/" + theirs);
    }

    @Test
    @WithAnonymousUser
    void who_is_not_signed_in_signs_in_first() {
        go("views/" + UUID.randomUUID());
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("LoginView");
    }
}
