package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** A planner makes a forecast, reads it, and hears what is wrong with a history. */
class ForecastJourneyTest extends Journey {

    private static final double LONG = 120_000;

    @Test
    void a_planner_makes_a_forecast_and_reads_the_fan_the_tables_and_how_wrong_we_were() {
        Page page = browser.page(1280);
        Browser.signIn(page, "planner", DemonstrationBorough.PASSWORD);
        page.getByText("Forecasts").first().click();
        assertThat(page.locator("h1")).hasText("Forecasts");
        looksRight(page);
        button(page, "Forecast").last().click();
        assertThat(page.locator("main > [role=alert]")).containsText("Enter a name for the forecast");
        fill(page, "Name of the forecast", "Autumn, nothing changed");
        fill(page, "Why, or what changed", "For the panel of the new year");
        button(page, "Forecast").last().click();
        assertThat(page.locator("h1")).hasText("Autumn, nothing changed");
        assertThat(page.getByText("; 80 % range")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.locator("throughline-band-chart[data-points] svg")).isVisible();
        assertThat(page.getByText("Forecast accuracy")).isVisible();
        assertThat(page.getByText("Independent special school").first()).isVisible();
        Locator zip = page.getByText("All tables as CSV (zip)");
        org.assertj.core.api.Assertions.assertThat(
                        page.waitForDownload(zip::click).suggestedFilename())
                .isEqualTo("forecast.zip");
        looksRight(page);
        page.getByText("What is missing").click();
        assertThat(page.locator("h1")).hasText("What is missing: Autumn, nothing changed");
        looksRight(page);
        page.getByText("Back to the forecast").click();
        page.getByText("Back to the forecasts").click();
        assertThat(page.getByText("Autumn, nothing changed")).isVisible();
        page.getByText("Upload another history").click();
        fill(page, "Where the history comes from", "A file of no use");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("history.zip", "application/zip", new byte[] {1, 2, 3}));
        assertThat(page.locator("main > [role=alert]")).containsText("not a readable zip");
        looksRight(page);
    }
}
