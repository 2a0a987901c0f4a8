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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.sufficiency.release.ReleaseFixture;
import org.throughline.testing.Browser;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.XlsxCheck;

/** A planner holds a 60-place school against three bases of 20 and takes the comparison away on paper. */
class ScenarioJourneyTest extends Journey {

    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    private void workOut(Page page) {
        button(page, "Calculate").click();
        // a heading of the report: a change may speak of these children, too
        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Children placed out of the borough"))
                        .first())
                .isVisible(LONG);
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
        assertThat(page.locator("main > [role=alert]")).containsText("Enter a name for the scenario");
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
        button(page, "Remove: From September").click();
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
        page.getByText("Unit costs and other assumptions").click();
        assertThat(page.locator("h1")).hasText("Assumptions");
        button(page, "Save").click();
        assertThat(page.locator("main > [role=alert]")).containsText("Choose the figure");
        looksRight(page);
    }

    @Test
    void a_planner_finds_the_best_set_reads_the_register_and_holds_the_method_against_published_figures()
            throws Exception {
        Page page = browser.page(1280);
        Browser.signIn(page, "planner", DemonstrationBorough.PASSWORD);
        page.getByText("Forecasts").first().click();
        fill(page, "Name of the forecast", "For the budget");
        fill(page, "Why, or what changed", "To see what a budget would bring");
        button(page, "Forecast").last().click();
        page.getByText("Scenarios: what to open").click(new Locator.ClickOptions().setTimeout(180_000));
        page.getByText("What to open under a budget").click();
        assertThat(page.locator("h1")).hasText("What to open under a budget: For the budget");
        looksRight(page);
        button(page, "Find the best options").click();
        assertThat(page.getByText("Best is to open").first()).isVisible(LONG);
        looksRight(page);
        page.getByText("Out of the borough").first().click();
        assertThat(page.locator("h1")).hasText("Out of the borough");
        assertThat(page.getByText("Names are shown to placement officers.")).isVisible();
        looksRight(page);
        page.getByText("Forecasts").first().click();
        page.getByText("Map of homes and provisions").click();
        assertThat(page.locator("throughline-map .leaflet-interactive").first()).isVisible();
        assertThat(page.getByText("No boundary has been given.")).isVisible();
        page.getByText("Upload the boundary of the borough").click();
        fill(page, "Where the boundary comes from", "A test");
        page.keyboard().press("Tab");
        Browser.settle(page);
        String degrees = """
                {"type": "Polygon", "coordinates": [[[-2.3, 53.5], [-2.2, 53.5], [-2.2, 53.6], [-2.3, 53.5]]]}""";
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("b.geojson", "application/json", degrees.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("main > [role=alert]")).containsText("British National Grid");
        choose(page, "Children", "Placed out of the borough");
        assertThat(page.locator("throughline-map .leaflet-interactive").first()).isVisible();
        looksRight(page);
        page.getByText("Back to the forecasts").click();
        page.getByText("Forecast from published figures").click();
        assertThat(page.locator("h1")).hasText("Published figures");
        Locator files = page.locator("vaadin-upload input[type=file]");
        files.setInputFiles(new FilePayload("figures.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("main > [role=alert]")).containsText("none of the files of the release");
        files.setInputFiles(new FilePayload("release.zip", "application/zip", ReleaseFixture.zip()));
        assertThat(page.locator("main")).containsText("Uploaded:");
        fill(page, "Where the figures come from", "An invented release");
        button(page, "Keep these figures").click();
        assertThat(page.locator("main")).containsText("An invented release");
        looksRight(page);
        page.navigate("/published-figures");
        page.getByText("Forecast from An invented release").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Authority"))
                .click();
        page.keyboard().type("Southtown");
        page.getByRole(AriaRole.OPTION).first().click();
        button(page, "Forecast").last().click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Forecast: Southtown.*"));
        assertThat(page.locator("throughline-band-chart").first()).isVisible(LONG);
        Download pdf = page.waitForDownload(() -> page.getByText("As PDF").click());
        Assertions.assertThat(PdfCheck.text(Files.readAllBytes(pdf.path())))
                .contains("Southtown", "An invented release");
        Download spreadsheet =
                page.waitForDownload(() -> page.getByText("As spreadsheet").click());
        Assertions.assertThat(new XlsxCheck(Files.readAllBytes(spreadsheet.path())).sheets())
                .contains("About", "Total");
        looksRight(page);
    }

    @Test
    void a_placement_officer_sees_who_is_out_of_the_borough_and_when_they_may_come_back() {
        Page page = browser.page(1280);
        Browser.signIn(page, "officer", DemonstrationBorough.PASSWORD);
        page.getByText("Out of the borough").first().click();
        assertThat(page.getByText("The children").last()).isVisible();
        String all = page.locator("[role=status]").last().textContent();
        choose(page, "Primary need", "Social, emotional and mental health");
        assertThat(page.locator("[role=status]").last()).not().hasText(all);
        looksRight(page);
    }
}
