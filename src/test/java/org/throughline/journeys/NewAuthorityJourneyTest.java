package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.bring;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.says;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Browser;
import org.throughline.testing.FreshFolder;

/** An authority that begins with an empty service sees its first match after four files. */
class NewAuthorityJourneyTest {

    private static final Path HOME = FreshFolder.named("new-authority");
    private static final String PASSWORD = "an invented password";
    private static final Duration PROMISED = Duration.ofMinutes(15);

    private static String setUpCode(OwnService service) {
        Matcher code = Pattern.compile("enter this set-up code: (\\S+)").matcher(service.printed());
        assertThat(code.find()).as(service.printed()).isTrue();
        return code.group(1);
    }

    private static void load(Page page, String kind, String name, byte[] content, String counts) {
        bring(page, kind, name, content);
        says(page, "This is a preview: nothing has been changed yet");
        says(page, counts);
        button(page, "Load this file").click();
        says(page, "This was loaded. It can be undone");
    }

    private static Locator box(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    @Test
    void from_an_empty_service_to_the_first_match_with_four_files() {
        Instant began = Instant.now();
        try (OwnService service = OwnService.start(HOME, "--no-demo");
                Browser browser = Browser.open(service.address())) {
            Page page = browser.page(1280);
            page.navigate("/");
            assertThat(page.locator("h1")).hasText("Welcome to Throughline");
            looksRight(page);
            fill(page, "Set-up code", setUpCode(service));
            fill(page, "Username", "first");
            fill(page, "Your name", "First Administrator");
            page.getByLabel("Password").first().fill(PASSWORD);
            button(page, "Create the administrator").click();
            page.waitForURL("**/login");
            Browser.signIn(page, "first", PASSWORD);
            page.navigate("/users");
            box(page, "Username").fill("placements");
            box(page, "Name").fill("Placement Officer");
            page.getByLabel("First password").fill(PASSWORD);
            page.getByLabel("Placement officer", new Page.GetByLabelOptions().setExact(true))
                    .check();
            button(page, "Add the user").click();
            says(page, "placements");

            page = browser.page(1280);
            Browser.signIn(page, "placements", PASSWORD);
            looksRight(page);
            load(page, "Schools and colleges (GIAS)", "edubasealldata.csv", NewAuthorityFiles.gias(), "10");
            load(page, "Postcodes (ONSPD or Code-Point Open)", "ONSPD.csv", NewAuthorityFiles.postcodes(), "1");
            load(page, "Children and plans (SEN2 return)", "sen2.xml", NewAuthorityFiles.sen2(), "24");
            load(page, "Spreadsheet", "places.csv", NewAuthorityFiles.places(), "2");

            page.navigate("/runs/new");
            says(page, NewAuthorityFiles.CHILDREN + " of " + NewAuthorityFiles.CHILDREN + " children with a plan");
            button(page, "Start the run").click();
            assertThat(page.locator("#run-status"))
                    .hasText("Ended: proven to be the best plan", new HasTextOptions().setTimeout(60_000));
            looksRight(page);
            page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of this run"))
                    .getByText("Children")
                    .click();
            assertThat(page.locator("vaadin-grid")).containsText("Invented Primary School 1");
            assertThat(page.locator("vaadin-grid")).containsText(Pattern.compile("Invented Hi(ll|gh) School"));
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(PROMISED);
    }
}
