package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** What opens over a page is as accessible as the page; the gallery has each piece in all its states. */
class OverlaysTest extends Journey {

    private static final int WIDE = 1280;
    private static final String GALLERY = "/developer/pieces";

    private Page opened(String user, String path, int width, ColorScheme colours) {
        Page page = browser.page(width, colours);
        Browser.signIn(page, user, DemonstrationBorough.PASSWORD);
        page.navigate(path);
        page.locator("h1").first().waitFor();
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK", "320, DARK"})
    void the_gallery_shows_every_piece_and_axe_finds_nothing(int width, ColorScheme colours) {
        Page page = opened("admin", GALLERY, width, colours);
        assertThat(page.locator("throughline-line-chart[data-points] svg")).isVisible();
        assertThat(page.locator("h2")).hasCount(15);
        assertThat(Browser.faults(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 320})
    void lists_to_choose_from_are_accessible_when_they_are_open(int width) {
        List<String> faults = new ArrayList<>();
        Page page = opened("officer", "/children/new", width, ColorScheme.LIGHT);
        for (String kind : List.of("vaadin-select", "vaadin-combo-box", "vaadin-multi-select-combo-box")) {
            Locator field = page.locator("main " + kind).first();
            field.evaluate("field => { field.opened = true; }");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            Browser.faults(page).forEach(fault -> faults.add(kind + ": " + fault));
            field.evaluate("field => { field.opened = false; }");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isHidden();
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 320})
    void what_cannot_be_undone_is_asked_once_more_and_done_only_when_the_answer_is_yes(int width) {
        Page page = opened("admin", GALLERY, width, ColorScheme.LIGHT);
        Locator dialog = page.locator("vaadin-dialog");
        Steps.button(page, "Delete this run").click();
        assertThat(dialog.locator("h2")).hasText("Delete this run?");
        assertThat(dialog).containsText("You cannot undo this.");
        assertThat(Browser.faults(page)).isEmpty();
        Steps.button(page, "Cancel").last().click();
        assertThat(dialog.locator("h2")).hasCount(0);
        assertThat(page.getByText("Deleted the run.")).hasCount(0);
        Steps.button(page, "Delete this run").click();
        Steps.button(page, "Yes, delete it").click();
        assertThat(page.getByText("Deleted the run.")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 320})
    void the_form_of_a_safeguarding_file_is_accessible(int width) {
        Page page = opened("dsl", "/safeguarding", width, ColorScheme.LIGHT);
        page.locator(width == WIDE ? "vaadin-grid-cell-content vaadin-button" : ".tl-row-card vaadin-button")
                .locator("visible=true")
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog h2")).isVisible();
        assertThat(Browser.faults(page)).isEmpty();
    }

    @Test
    void the_columns_of_a_list_can_be_chosen() {
        Page page = opened("officer", "/children", WIDE, ColorScheme.LIGHT);
        Locator header = page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Primary need$")));
        assertThat(header).isVisible();
        Steps.button(page, "Columns").click();
        assertThat(box(page, "Primary need")).isVisible();
        assertThat(Browser.faults(page)).isEmpty();
        box(page, "Primary need").click();
        assertThat(header).isHidden();
        page.keyboard().press("Escape");
        assertThat(box(page, "Primary need")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, 320})
    void the_display_menu_is_accessible(int width) {
        Page page = opened("senco", "/", width, ColorScheme.LIGHT);
        if (width < WIDE) {
            Steps.button(page, "Menu").first().click();
        }
        page.getByText("Display").click();
        assertThat(radio(page, "Dark")).isVisible();
        assertThat(Browser.faults(page)).isEmpty();
    }

    @Test
    void dark_and_dense_are_seen_at_once_and_after_coming_back() {
        Page page = opened("officer", "/children", WIDE, ColorScheme.LIGHT);
        Object light = ground(page);
        double comfortable = height(page);
        page.getByText("Display").click();
        radio(page, "Dark").check();
        radio(page, "Dense: more rows at once").check();
        assertThat(page.locator("html")).hasAttribute("data-lists", "dense");
        assertThat(ground(page)).isNotEqualTo(light);
        Object dark = ground(page);
        page.navigate("/children");
        page.locator("h1").first().waitFor();
        assertThat(page.locator("html")).hasAttribute("data-lists", "dense");
        assertThat(ground(page)).isEqualTo(dark);
        assertThat(page.locator("vaadin-grid a").first()).isVisible();
        assertThat(height(page)).isLessThan(comfortable);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(ground(page)).isEqualTo(light);
    }

    private static Locator radio(Page page, String label) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label));
    }

    private static Locator box(Page page, String label) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Object ground(Page page) {
        return page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor");
    }

    /** Of the first row, in CSS pixels. */
    private static double height(Page page) {
        assertThat(page.locator("vaadin-grid a").first()).isVisible();
        return ((Number) page.locator("vaadin-grid")
                        .evaluate("grid => grid.shadowRoot.querySelector('#items tr').getBoundingClientRect().height"))
                .doubleValue();
    }

    @Test
    void the_words_of_a_chart_are_dark_on_light_and_light_on_dark() {
        Page page = opened("admin", GALLERY, WIDE, ColorScheme.LIGHT);
        Locator words = page.locator("throughline-line-chart svg text").first();
        String light = words.evaluate("text => getComputedStyle(text).fill").toString();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(words.evaluate("text => getComputedStyle(text).fill").toString())
                .isNotEqualTo(light);
    }
}
