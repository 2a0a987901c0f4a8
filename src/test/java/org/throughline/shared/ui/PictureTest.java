package org.throughline.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;

/** Shapes are drawn in hundredths of the width; words and links keep their size over them. */
class PictureTest {

    @Test
    void shapes_are_drawn_in_the_order_in_which_they_were_added() {
        Picture picture =
                new Picture("Invented", 3, 0).box(10, 0.5, 20, 1, "filled").line(50, 0, 50, 3, "today");

        assertThat(picture.svg())
                .startsWith("<svg")
                .contains("viewBox=\"0 0 100 3.00\"")
                .containsSubsequence(
                        "<rect x=\"10.000\" y=\"0.500\" width=\"20.000\" height=\"1.000\" class=\"tl-ink tl-ink-filled\"/>",
                        "<line x1=\"50.000\"");
    }

    @Test
    void a_ribbon_ends_as_thick_as_it_begins() {
        assertThat(new Picture("Invented", 9, 0).ribbon(20, 1, 60, 4, 2, "flow").svg())
                .contains("M20.000 1.000C40.000 1.000 40.000 4.000 60.000 4.000V6.000C40.000 6.000 40.000 3.000"
                        + " 20.000 3.000Z");
    }

    @Test
    void words_lie_where_they_belong_and_links_stay_links() {
        Anchor link = new Anchor("provisions/1", "Invented School");
        Picture picture = new Picture("Invented", 3, 20);

        picture.words(link, 12.5, 1, 30);

        assertThat(link.getStyle().get("left")).isEqualTo("12.50%");
        assertThat(link.getStyle().get("top")).isEqualTo("1.00rem");
        assertThat(link.getHref()).isEqualTo("provisions/1");
        assertThat(picture.getElement().getAttribute("tabindex"))
                .as("who has no mouse can scroll what is wider than the page")
                .isEqualTo("0");
    }
}
