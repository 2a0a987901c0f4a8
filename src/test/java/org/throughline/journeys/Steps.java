package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.throughline.testing.Browser;

/** Steps that journeys share. */
final class Steps {

    private static final double LONG_MILLIS = 60_000;

    private Steps() {}

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
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
}
