package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.commands.Referee;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** What a placement officer does, in a real browser. */
class OfficerJourneyTest extends Journey {

    @TempDir
    Path temp;

    private Page page;

    @BeforeEach
    void an_officer_is_signed_in() {
        page = browser.page(1280);
        Browser.signIn(page, "officer", DemonstrationBorough.PASSWORD);
    }

    private void isAccessible() {
        assertThat(Browser.seriousFaults(page)).as(page.url()).isEmpty();
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Goes back in the browser's history: the address follows what is shown a moment later. */
    private void goBackFrom(Predicate<String> address) {
        page.waitForURL(address);
        Browser.settle(page);
        page.goBack();
    }

    private void heading(String text) {
        assertThat(page.locator("h1")).hasText(Pattern.compile(text));
    }

    @Test
    void runs_a_match_sees_it_improve_reads_reasons_and_downloads_an_answer_that_the_referee_accepts()
            throws Exception {
        heading("My day");
        isAccessible();
        follow("Match children to places");
        heading("Matching runs");
        isAccessible();
        follow("Start a run on the borough's records");
        heading("Start a run");
        assertThat(page.locator("main")).containsText("Change phase or have no place");
        isAccessible();
        page.getByLabel("Longest time in seconds").fill("12");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the run"))
                .click();

        heading("Places for September");
        page.locator("[id^=level-] strong").first().waitFor();
        follow("My day");
        heading("My day");
        goBackFrom(address -> URI.create(address).getPath().equals("/"));
        assertThat(page.locator("#run-status"))
                .hasText("Ended: proven to be the best plan", new HasTextOptions().setTimeout(30_000));
        assertThat(page.locator("throughline-line-chart").first())
                .hasAttribute("data-points", Pattern.compile("[1-9]\\d*"));
        assertThat(page.locator("#run-proof")).containsText("No. At every level this is the best plan there is");
        assertThat(page.locator("#run-proof table")).containsText("Proven; anyone can check it");
        isAccessible();
        Path problem = unzipped(download("Download the problem"), "problem");
        Path answer = unzipped(download("Download the answer"), "answer");
        assertThat(Referee.accepts(problem, answer)).contains("\"faults\":0");

        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of this run"))
                .getByText("Provisions")
                .click();
        heading("provisions");
        isAccessible();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of this run"))
                .getByText("Children")
                .click();
        heading("children");
        isAccessible();
        page.locator("vaadin-grid a").first().click();
        assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("one by one")))
                .isVisible();
        assertThat(page.locator("table").last()).containsText("Brackenrise School");
        isAccessible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find the three best places"))
                .click();
        Locator second = page.locator("#options tbody tr").nth(1);
        second.waitFor();
        assertThat(page.locator("#options")).containsText("places that the rules allow were tried");
        isAccessible();
        second.getByText("See who moves").click();
        heading("what if");
        assertThat(page.locator("#changes li")).hasCount(1);
        assertThat(page.locator("#how")).containsText("no better plan exists with these changes");
        assertThat(page.locator("#moved tbody tr").first()).isVisible();
        isAccessible();
        page.waitForURL(address -> address.contains("?change="));
        Browser.settle(page);
        page.locator("#undo").click();
        assertThat(page.locator("main")).containsText("None yet.");
        goBackFrom(address -> !address.contains("?change="));
        assertThat(page.locator("#changes li")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a run"))
                .click();
        heading("what if");
        assertThat(page.locator("#run-status"))
                .hasText("Ended: proven to be the best plan", new HasTextOptions().setTimeout(30_000));
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages of this run"))
                .getByText("One more place")
                .click();
        heading("one more place");
        isAccessible();
    }

    @Test
    void finds_a_child_changes_the_record_and_sees_what_must_be_put_right() {
        follow("Children");
        heading("Children with an EHC plan");
        isAccessible();
        page.getByLabel("Name, UPN or reference").fill("C00200");
        assertThat(page.locator(".tl-total")).hasText(Pattern.compile("^1 child in .*"));
        page.locator("vaadin-grid a").first().click();
        assertThat(page.locator("dl").first()).containsText("C00200");
        isAccessible();
        follow("Change this record");
        heading("Change the record of");
        isAccessible();
        Locator surname = page.getByLabel("Legal surname");
        String before = surname.inputValue();
        surname.fill("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator(".tl-errors").locator("visible=true")).containsText("Enter the surname");
        isAccessible();
        surname.fill(before);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator("dl").first()).containsText("C00200");
    }

    @Test
    void reads_the_register_and_the_leavers_of_a_special_school() {
        follow("Provision register");
        heading("Provision register");
        isAccessible();
        page.getByLabel("Name or code").fill("elderholt");
        assertThat(page.locator(".tl-total")).hasText("1 provision");
        page.locator("vaadin-grid a").first().click();
        heading("Elderholt Special School");
        assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("Leavers")))
                .isVisible();
        isAccessible();
        follow("Change this provision");
        heading("Change Elderholt");
        isAccessible();
    }

    @Test
    void every_screen_fits_a_phone_without_scrolling_sideways() {
        Page phone = browser.page(320);
        Browser.signIn(phone, "officer", DemonstrationBorough.PASSWORD);
        for (String path :
                new String[] {"/", "/children", "/children/new", "/provisions", "/runs", "/runs/new", "/runs/upload"}) {
            phone.navigate(path);
            phone.locator("h1").first().waitFor();
            assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            assertThat(Browser.seriousFaults(phone)).as(path).isEmpty();
        }
    }

    @Test
    void uploads_a_pack_reads_its_faults_mends_it_and_starts_a_run() throws IOException {
        page.navigate("/runs/upload");
        heading("Start a run from a pack");
        isAccessible();
        page.locator("vaadin-upload input[type=file]").setInputFiles(zip("bad.zip", "7.5"));
        assertThat(page.locator(".tl-errors").locator("visible=true")).containsText("The pack has 1 problem");
        assertThat(page.locator("vaadin-grid").first()).containsText("expected a whole number from -4 to 20");
        isAccessible();
        page.navigate("/runs/upload");
        page.locator("vaadin-upload input[type=file]").setInputFiles(zip("good.zip", "7"));
        assertThat(page.locator("main")).containsText("The pack is sound: 1 children, 1 provisions");
        page.getByLabel("Longest time in seconds").fill("1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the run"))
                .click();
        assertThat(page.locator("#run-status")).hasText(Pattern.compile("Ended.*"));
    }

    private Path zip(String name, String ncYear) throws IOException {
        Path zip = temp.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String[] file : new String[][] {
                {"pupils.csv", "pupil_id,nc_year,start_year,needs\na," + ncYear + ",2027,ASD\n"},
                {"provisions.csv", "provision_id,kind,in_borough,nc_year_from,nc_year_to\nv,SPECIAL_SCHOOL,Y,0,11\n"},
                {"places.csv", "provision_id,academic_year,nc_year_from,nc_year_to,places\n"}
            }) {
                out.putNextEntry(new ZipEntry(file[0]));
                out.write(file[1].getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    private Path download(String link) {
        Download download = page.waitForDownload(() -> follow(link));
        Path file = temp.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private Path unzipped(Path zip, String folder) throws IOException {
        Path target = Files.createDirectories(temp.resolve(folder));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, target.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
        return target;
    }
}
