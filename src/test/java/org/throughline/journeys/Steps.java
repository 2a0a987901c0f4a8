package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** Steps that journeys share. */
final class Steps {

    private static final double LONG_MILLIS = 60_000;
    private static final Pattern RECORD = Pattern.compile(".*/transitions/[0-9a-f-]{36}");

    private Steps() {}

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The address of a record's page that is open; the browser's address follows the page. */
    static String recordAddress(Page page) {
        page.waitForURL(RECORD);
        return page.url();
    }

    static void looksRight(Page page) {
        assertThat(Browser.seriousFaults(page)).as(page.url()).isEmpty();
        page.setViewportSize(320, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url())
                .isEqualTo(true);
        assertThat(Browser.seriousFaults(page)).as(page.url() + " at 320 px").isEmpty();
        page.setViewportSize(1280, 900);
    }

    /** Signs in on the page of signing in, which is drawn after it has loaded: Tab before that goes round nothing. */
    static void signInByKeyboard(Page page, String username) {
        assertThat(page.getByLabel("Username")).isVisible();
        tabTo(page, "Username");
        page.keyboard().type(username);
        tabTo(page, "Password");
        page.keyboard().type(DemonstrationBorough.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#sign-out").waitFor();
    }

    static void choose(Page page, String label, String word) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(word).setExact(true))
                .click();
        // a list that is closing still has its words
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    }

    static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Waits, also for work in the background, until the page says something. */
    static void says(Page page, String words) {
        assertThat(page.getByText(words).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MILLIS));
    }

    /** Brings a file of a kind on the page of files. */
    static void bring(Page page, String kind, String name, byte[] content) {
        page.navigate("/imports");
        choose(page, "What the file is", kind);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    /** Presses Tab until what has the focus is named so. */
    static void tabTo(Page page, String name) {
        tab(page, name, false);
    }

    /** The same for a list, which is named with the word chosen in it. */
    static void tabToChoice(Page page, String label) {
        tab(page, label, true);
    }

    private static void tab(Page page, String name, boolean withMore) {
        for (int presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("""
                    () => {
                      let e = document.activeElement;
                      while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
                      if (!e) return '';
                      const label = e.getAttribute('aria-labelledby');
                      const named = label ? label.split(' ').map(id => e.getRootNode().getElementById(id)?.textContent ?? '').join(' ') : '';
                      const own = e.labels && e.labels.length ? e.labels[0].textContent : '';
                      return (e.getAttribute('aria-label') || named || own || e.textContent || '').trim();
                    }""");
            String found = String.valueOf(focused);
            if (found.equals(name) || withMore && found.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + name);
    }

    /** Opens the list that has the focus, goes down to the word and takes it. */
    static void pick(Page page, String word) {
        page.keyboard().press("Enter");
        Locator option = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(word).setExact(true));
        option.waitFor();
        for (int presses = 0; presses < 60; presses++) {
            if (Boolean.TRUE.equals(option.evaluate("e => e === document.activeElement"))) {
                page.keyboard().press("Enter");
                // a list that is closing still has its words
                assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("The arrow keys do not come to: " + word);
    }
}
