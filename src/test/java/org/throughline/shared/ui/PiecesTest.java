package org.throughline.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pieces that screens are made of: what stands in them, and that no screen makes its own. */
class PiecesTest {

    private static List<String> words(Element of) {
        return of.getChildren().map(Element::getTextRecursively).toList();
    }

    @Test
    void a_tile_has_its_figure_before_what_it_counts() {
        Tiles tiles = new Tiles("Totals");
        ListItem tile = tiles.tile("1,204", "placed");
        assertThat(words(tile.getElement())).containsExactly("1,204", "placed");
        assertThat(tiles.getElement().getAttribute("aria-label")).isEqualTo("Totals");
    }

    @Test
    void an_event_of_a_timeline_says_what_when_in_london_who_and_why() {
        Timeline timeline = new Timeline("What happened");
        timeline.add("Sent", Instant.parse("2026-06-11T13:05:00Z"), "A. Senco", "Why: it was ready");
        Element event = timeline.getElement().getChild(0);
        assertThat(words(event)).containsExactly("Sent", "11 Jun 2026, 14:05, A. Senco", "Why: it was ready");
        assertThat(event.getChild(1).getChild(0).getAttribute("datetime")).isEqualTo("2026-06-11T13:05:00Z");
    }

    @Test
    void later_events_stand_below() {
        Timeline timeline = new Timeline("What happened");
        timeline.add("Sent", Instant.EPOCH, "A. Senco");
        timeline.add("Received", Instant.EPOCH, "B. Senco");
        assertThat(timeline.getElement().getChild(1).getChild(0).getText()).isEqualTo("Received");
    }

    @Test
    void what_is_empty_says_so_and_leads_on() {
        EmptyState state = new EmptyState("No records yet.", new Anchor("transitions/start", "Start one"));
        assertThat(words(state.getElement())).containsExactly("No records yet.", "Start one");
        assertThat(new EmptyState("No preference is recorded.").getChildren()).hasSize(1);
    }

    @Test
    void a_warning_is_marked_and_a_notice_is_not() {
        assertThat(Notice.warning("It closes.").getClassNames()).containsExactlyInAnyOrder("tl-notice", "tl-warning");
        assertThat(new Notice("It is marked.").getClassNames()).containsExactly("tl-notice");
    }

    @Test
    void a_notice_is_read_out_only_where_it_changes() {
        Notice notice = new Notice("Code");
        assertThat(notice.getElement().hasAttribute("role")).isFalse();
        notice.announce();
        assertThat(notice.getElement().getAttribute("role")).isEqualTo("status");
    }

    @ParameterizedTest
    @EnumSource(Tag.Kind.class)
    void every_kind_of_tag_has_a_style_of_its_own(Tag.Kind kind) throws IOException {
        List<String> styles = List.copyOf(new Tag("Sent", kind).getClassNames());
        String sheet = Files.readString(Path.of("frontend/styles/throughline.css"));
        assertThat(styles).hasSize(2).allMatch(style -> sheet.contains("." + style + " {"));
    }

    @Test
    void a_count_of_thousands_is_written_with_a_comma() {
        assertThat(new Count(2804).getText()).isEqualTo("2,804");
    }

    @Test
    void an_error_summary_without_sentences_is_hidden() {
        ErrorSummary errors = new ErrorSummary();
        errors.list(List.of("Enter a name", "Enter a year"));
        assertThat(errors.isVisible()).isTrue();
        assertThat(words(errors.getElement())).containsExactly("There is a problem", "Enter a nameEnter a year");
        errors.list(List.of());
        assertThat(errors.isVisible()).isFalse();
    }

    @Test
    void no_screen_names_the_styles_of_a_piece() throws IOException {
        List<String> pieces = List.of(
                "notice",
                "warning",
                "tag",
                "figure",
                "card\"",
                "count",
                "facts",
                "table",
                "errors",
                "timeline",
                "empty");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.toString().contains("/shared/ui/"))
                    .toList()) {
                String text = Files.readString(file);
                assertThat(pieces).as(file.toString()).noneMatch(piece -> text.contains("\"tl-" + piece));
            }
        }
    }
}
