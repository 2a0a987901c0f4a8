package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.throughline.testing.Browser;

/** Steps that journeys share. */
final class Steps {

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
}
