package org.throughline.shell.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.shared.Refused;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.SignedIn;

/** A view of a list is saved under a name, opened by its address, and nobody else's. */
class SavedViewsTest extends ServiceTest {

    private static final Map<String, List<String>> FILTERS =
            Map.of("need", List.of("ASD"), "year", List.of("6"), "view", List.of("an older one"));

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void no_view_is_left() {
        jdbc.update("delete from saved_view");
    }

    private SavedView save(String name) {
        return views.save(name, "children", FILTERS, Set.of("Reference"), "");
    }

    @Test
    @SignedIn("officer")
    void what_was_saved_is_found_again_as_it_was() {
        SavedView saved = save(" Year 6, autism ");

        assertThat(saved.name()).isEqualTo("Year 6, autism");
        assertThat(saved.filters()).containsOnlyKeys("need", "year");
        assertThat(views.find(saved.id())).hasValue(saved);
        assertThat(views.of("children")).containsExactly(saved);
        assertThat(views.of("provisions")).isEmpty();
        assertThat(saved.address()).isEqualTo("views/" + saved.id());
    }

    @Test
    @SignedIn("officer")
    void with_something_in_the_search_it_is_refused() {
        assertThatThrownBy(() -> views.save("Mine", "children", FILTERS, Set.of(), "Khan"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Clear the search")
                .hasMessageNotContaining("Khan");
        assertThat(views.all()).isEmpty();
    }

    @Test
    @SignedIn("officer")
    void a_name_is_asked_for_and_is_not_used_twice() {
        assertThatThrownBy(() -> save("  ")).isInstanceOf(Refused.class).hasMessageContaining("Enter a name");
        save("Mine");
        assertThatThrownBy(() -> save("Mine")).isInstanceOf(Refused.class).hasMessageContaining("called Mine");
        SavedView other = save("Other");
        assertThatThrownBy(() -> views.rename(other.id(), "Mine")).isInstanceOf(Refused.class);
        views.rename(other.id(), "A third");
        assertThat(views.of("children")).extracting(SavedView::name).containsExactly("A third", "Mine");
    }

    @Test
    @SignedIn("officer")
    void a_deleted_view_can_be_had_back() {
        SavedView saved = save("Mine");

        views.delete(saved.id());
        assertThat(views.find(saved.id())).isEmpty();
        views.restore(saved);
        assertThat(views.find(saved.id())).hasValue(saved);
    }

    @Test
    @SignedIn("lead")
    void nobody_sees_or_changes_another_persons_view() {
        UUID theirs = UUID.randomUUID();
        jdbc.update(
                "insert into saved_view (id, login, name, path, filters, hidden_columns, saved_at)"
                        + " values (?, 'officer', 'Theirs', 'children', '', '', '2026-11-27')",
                theirs);

        assertThat(views.find(theirs)).isEmpty();
        assertThat(views.all()).isEmpty();
        views.rename(theirs, "Mine");
        views.delete(theirs);
        assertThat(jdbc.queryForObject("select name from saved_view where id = ?", String.class, theirs))
                .isEqualTo("Theirs");
        assertThat(save("Theirs").name()).as("a name is one person's").isEqualTo("Theirs");
    }
}
