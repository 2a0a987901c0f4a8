package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tests of screens rely on: the browser's check of accessibility sees a fault where there is one. */
class BrowserTest {

    private static final String SOUND = "<html lang=en><title>A</title><main><h1>A</h1><p>Words</p></main></html>";

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open("http://localhost");
    }

    @AfterEach
    void close() {
        // none where the machine has no browser and the test was skipped
        if (browser != null) {
            browser.close();
        }
    }

    private Page shows(String html) {
        Page page = browser.page(320);
        page.setContent(html);
        return page;
    }

    @Test
    void a_sound_page_has_no_fault() {
        Page page = shows(SOUND);
        assertThat(Browser.faults(page)).isEmpty();
        assertThat(Browser.contrastFaults(page)).isEmpty();
    }

    @Test
    void a_picture_without_words_a_field_without_a_name_and_pale_words_are_faults() {
        Page page = shows(SOUND.replace(
                "<p>Words</p>", "<img src='data:,'><input><p style='color: #ccc; background: white'>Words</p>"));
        assertThat(Browser.faults(page))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .contains("image-alt", "label", "color-contrast");
        assertThat(Browser.contrastFaults(page)).hasSize(1);
        assertThat(Browser.seriousFaults(page)).isNotEmpty();
    }

    @Test
    void a_fault_inside_a_component_s_own_tree_is_one() {
        Page page = shows(SOUND.replace("<p>Words</p>", "<div id=host></div>"));
        page.evaluate("() => { document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = '<input>'; }");
        assertThat(Browser.faults(page)).anySatisfy(fault -> assertThat(fault).startsWith("label "));
    }
}
