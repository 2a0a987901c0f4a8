package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;
import org.throughline.testing.PdfCheck;

/** A planner holds a 60-place school against three bases of 20 and takes the comparison away on paper. */
class ScenarioJourneyTest extends Journey {

    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    private void workOut(Page page) {
        button(page, "Work it out").click();
        assertThat(page.getByText("Children placed out of the borough").first()).isVisible(LONG);
    }

    @Test
    void a_planner_compares_a_school_with_three_bases_and_prints_it() throws IOException {
        Page page = browser.page(1280);
        Browser.signIn(page, "planner", DemonstrationBorough.PASSWORD);
        page.getByText("Forecasts").first().click();
        fill(page, "Name of the forecast", "For the panel");
        fill(page, "Why, or what changed", "To compare a school with bases");
        button(page, "Forecast").last().click();
        page.getByText("Scenarios: what to open").click(new Locator.ClickOptions().setTimeout(180_000));
        assertThat(page.locator("h1")).hasText("Scenarios: For the panel");
        button(page, "Begin").click();
        assertThat(page.locator("main > [role=alert]")).containsText("Give the scenario a name");
        looksRight(page);
        choose(page, "To open", "60-place secondary SEMH special school");
        choose(page, "In September", "2028");
        button(page, "Begin").click();
        assertThat(page.locator("h1")).hasText("60-place secondary SEMH special school");
        assertThat(page.locator("#changes li")).containsText("In September 2028 open");
        workOut(page);
        assertThat(page.locator("throughline-band-chart svg")).isVisible();
        assertThat(page.getByText("A base or a special school, on equal terms")).isVisible();
        looksRight(page);
        page.getByText("Back to the scenarios").click();
        fill(page, "Name of the scenario", "Three bases");
        button(page, "Begin").click();
        assertThat(page.locator("h1")).hasText("Three bases");
        button(page, "Add the change").click();
        assertThat(page.locator("main > [role=alert]")).containsText("Choose a base or a special school");
        choose(page, "Like", "Three secondary SEMH bases of 20");
        choose(page, "In September", "2028");
        button(page, "Add the change").click();
        assertThat(page.locator("#changes li")).hasCount(1);
        page.getByText("Add a change").click();
        choose(page, "Kind of change", "Offer places in the borough when children change phase");
        button(page, "Add the change").click();
        assertThat(page.locator("#changes li")).hasCount(2);
        button(page, "Take away: From September").click();
        assertThat(page.locator("#changes li")).hasCount(1);
        button(page, "Undo").click();
        assertThat(page.locator("#changes li")).hasCount(2);
        looksRight(page);
        workOut(page);
        choose(page, "Compare with", "60-place secondary SEMH special school");
        assertThat(page.getByText("60-place secondary SEMH special school: in 20")
                        .first())
                .isVisible();
        looksRight(page);
        Download pdf = page.waitForDownload(() -> page.getByText("As PDF").click());
        Assertions.assertThat(PdfCheck.text(Files.readAllBytes(pdf.path())).replaceAll("\\s+", " "))
                .contains("Three bases and 60-place secondary SEMH special school");
        page.getByText("Back to the scenarios").click();
        assertThat(page.locator("h1")).hasText("Scenarios: For the panel");
        page.getByText("Prices and other figures taken for granted").click();
        assertThat(page.locator("h1")).hasText("Figures taken for granted");
        button(page, "Save").click();
        assertThat(page.locator("main > [role=alert]")).containsText("Choose the figure");
        looksRight(page);
    }
}
