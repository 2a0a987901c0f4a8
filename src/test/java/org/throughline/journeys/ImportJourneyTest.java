package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.bring;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.says;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.sufficiency.release.ReleaseFixture;
import org.throughline.testing.Browser;

/** Files come in: what would happen is looked at, then loaded, then undone. */
class ImportJourneyTest extends Journey {

    @Test
    void a_planner_brings_published_figures_looks_loads_and_undoes_it() {
        Page page = browser.page(1280);
        Browser.signIn(page, "planner", DemonstrationBorough.PASSWORD);
        page.navigate("/imports");
        assertThat(page.locator("h1")).hasText("Files in");
        looksRight(page);
        bring(page, "Published figures of plans", "other.zip", new byte[] {'P', 'K', 3, 4, 1, 2});
        says(page, "This is not a file of the kind “Published figures of plans”");
        looksRight(page);
        button(page, "Delete").click();
        bring(page, "Published figures of plans", "journey.zip", ReleaseFixture.zip());
        says(page, "This is a preview: nothing has been changed yet");
        looksRight(page);
        page.locator("vaadin-grid vaadin-button").first().click();
        says(page, "What the file says");
        button(page, "Load this file").click();
        says(page, "This was loaded. It can be undone");
        page.navigate("/published-figures");
        says(page, "journey.zip");
        page.navigate("/imports");
        page.getByText("journey.zip").first().click();
        button(page, "Undo this import").click();
        button(page, "Yes, undo it").click();
        says(page, "This was loaded and then undone");
        looksRight(page);
        page.navigate("/published-figures");
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.getByText("journey.zip")).hasCount(0);
    }
}
