package org.throughline.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.shared.ui.Ask;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** The gallery of pieces is there with the demonstration, for administrators. */
class PiecesViewTest extends ScreenTest {

    @Test
    @SignedIn("admin")
    void it_shows_the_pieces_under_headings() {
        go("developer/pieces", PiecesView.class);
        List<String> headings = find(H2.class).all().stream().map(H2::getText).toList();
        assertThat(headings)
                .contains("Error summary", "Tags", "Tiles", "Timeline", "Forms", "Lists and tables")
                .contains("Charts, each with its table");
    }

    @Test
    @SignedIn("admin")
    void before_what_cannot_be_undone_it_asks() {
        go("developer/pieces");
        press("Delete this run");
        Ask asked = find(Ask.class).single();
        assertThat(asked.getHeaderTitle()).isEqualTo("Delete this run?");
        test(asked.yes()).click();
        assertThat(getCurrentView()).isInstanceOf(PiecesView.class);
    }

    @Test
    void where_peoples_own_records_are_it_is_not_there() {
        DemonstrationBorough none = mock(DemonstrationBorough.class);
        when(none.isLoaded()).thenReturn(false);
        PiecesView view = new PiecesView(none);
        assertThatThrownBy(() -> view.beforeEnter(mock(BeforeEnterEvent.class))).isInstanceOf(NotFoundException.class);
    }

    @Test
    @SignedIn("officer")
    void it_is_for_administrators() {
        refused("developer/pieces");
    }
}
