package org.throughline.opendata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.opendata.ApiToken;
import org.throughline.opendata.ReadScope;
import org.throughline.opendata.Tokens;
import org.throughline.shared.ui.Notice;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** One's own tokens on screen. */
class TokensViewTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void none_is_left() {
        Tokens.clear(jdbc);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ReadScope> scopes() {
        return (CheckboxGroup<ReadScope>) find(CheckboxGroup.class)
                .withCondition(group -> "What the token may read".equals(group.getLabel()))
                .single();
    }

    private void make(String name) {
        write("Name of the token", name);
        write("What the token is for", "To show it");
        scopes().setValue(Set.of(ReadScope.PLANS));
        press("Make the token");
    }

    @Test
    @SignedIn("planner")
    void a_token_is_shown_once_then_listed_and_withdrawn() {
        go("account/tokens", TokensView.class);
        make("Dashboard");
        assertThat(errors()).isEmpty();
        String shown = find(Notice.class).all().getFirst().getText();
        assertThat(shown).containsPattern("tl_[0-9a-f]{32}").contains("shown once");
        assertThat(list(ApiToken.class)).extracting(ApiToken::name).containsExactly("Dashboard");

        go("account");
        go("account/tokens", TokensView.class);
        assertThat(words()).doesNotContain("tl_");
        Grid<?> grid = find(Grid.class).single();
        test((Button) test(grid).getCellComponent(0, 5)).click();
        agree();
        assertThat(list(ApiToken.class).getFirst().endedAt()).isNotNull();
    }

    @Test
    @SignedIn("planner")
    void what_must_be_put_right_is_said_and_stays_to_be_put_right() {
        go("account/tokens");
        write("Name of the token", "Dashboard");
        press("Make the token");
        assertThat(errors()).contains("what the token is for");
        write("Day", "41");
        press("Make the token");
        assertThat(errors()).contains("Last day of the token");
        assertThat(list(ApiToken.class)).isEmpty();
    }

    @Test
    @SignedIn("officer")
    void a_person_is_offered_what_their_role_allows() {
        go("account/tokens");
        assertThat(scopes().getListDataView().getItems())
                .containsExactly(ReadScope.PROVISIONS, ReadScope.MATCHING_PACK, ReadScope.PLANNING_PACK);
    }

    @Test
    @SignedIn("senco")
    void schools_have_none() {
        refused("account/tokens");
    }
}
