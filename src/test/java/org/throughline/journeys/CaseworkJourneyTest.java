package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.says;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.casework.decide.DecisionGround;
import org.throughline.casework.decide.EvidenceField;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;
import org.throughline.testing.FreshFolder;
import org.throughline.testing.PdfCheck;

/**
 * From a match to named places, in a service of its own: first preferences in one act, three contested cases one by one
 * with evidence, a panel, a letter, the final plan, the next run with the places named, a tray handed over.
 */
class CaseworkJourneyTest {

    private static final Path HOME = FreshFolder.named("casework-journey");

    private static void signIn(Page page) {
        page.navigate("/");
        Browser.signIn(page, "officer", DemonstrationBorough.PASSWORD);
    }

    private static void match(Page page) {
        page.navigate("/runs/new");
        button(page, "Start the run").click();
        assertThat(page.locator("#run-status"))
                .hasText("Ended: proven to be the best plan", new HasTextOptions().setTimeout(120_000));
    }

    private static void record(Page page, String stage) {
        choose(page, "Next stage", stage);
        button(page, "Record the step").click();
        says(page, "Recorded: " + stage);
    }

    /** Chooses what the combo box shows for these words. */
    private static void name(Page page, String setting) {
        Locator box = page.getByLabel("Setting to name", new Page.GetByLabelOptions().setExact(true));
        box.fill(setting);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(setting).setExact(true))
                .first()
                .click();
    }

    /** Decides a contested case: what the plan has, on the ground of efficient education, with its evidence. */
    private static String decide(Page page, String address) {
        page.navigate(address + "/decide");
        looksRight(page);
        page.getByText("Alternatives: open and read them before you decide").click();
        says(page, "What the plan has");
        looksRight(page);
        Locator plan = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("In the plan"));
        String setting = plan.locator("td").first().textContent();
        name(page, setting);
        page.getByLabel("Name it although every place there is taken").check();
        page.getByLabel("Your reason").fill("The preference is full, and the evidence below holds");
        button(page, "Record the decision").click();
        assertThat(page.locator(".tl-errors").locator("visible=true")).containsText("only on a ground in law");
        choose(page, "Ground, where the first preference is not granted", DecisionGround.EFFICIENT_EDUCATION.label());
        for (EvidenceField field : DecisionGround.EFFICIENT_EDUCATION.fields()) {
            fill(page, field.label(), "Invented evidence for the journey");
        }
        button(page, "Record the decision").click();
        says(page, "Another setting than the first preference: " + setting);
        return setting;
    }

    @Test
    void from_a_match_to_named_places_with_decisions_on_record() throws IOException {
        try (OwnService service = OwnService.start(HOME);
                Browser browser = Browser.open(service.address())) {
            Page page = browser.page(1280);
            signIn(page);
            page.navigate("/cases");
            assertThat(page.locator("h1")).containsText("Phase transfers for September");
            looksRight(page);
            match(page);
            String run = page.url();

            page.navigate("/cases/grant");
            looksRight(page);
            button(page, "Grant ").click();
            assertThat(page.locator(".tl-errors").locator("visible=true")).containsText("Enter the reason");
            fill(page, "Reason for the record", "First preference, place free in the plan");
            button(page, "Grant ").click();
            button(page, "Yes, grant them").click();
            says(page, "granted");

            List<String> contested = contested(page, run);
            for (String address : contested) {
                decide(page, address);
            }
            panelAndLetter(page, contested.getFirst());

            record(page, "Final plan: setting named");
            says(page, "Family's time to appeal, without mediation");
            match(page);
            page.navigate(page.url().replaceAll("[?].*", "") + "/children");
            choose(page, "Show", "Place already named");
            assertThat(page.locator(".tl-total")).containsText(Pattern.compile("^[1-9]\\d* of "));

            handOver(page);
            twoOfficers(page, browser.page(1280));
        }
    }

    /** Two officers on one case: who saves second sees what the first changed, and nothing of either is lost. */
    private static void twoOfficers(Page officer, Page lead) {
        officer.navigate("/cases?stage=REVIEW_HELD");
        Locator first = officer.locator("vaadin-grid a[href^='cases/']").first();
        String address = "/" + first.getAttribute("href");
        officer.navigate(address);
        lead.navigate("/");
        Browser.signIn(lead, "lead", DemonstrationBorough.PASSWORD);
        lead.navigate(address);
        fill(lead, "Note", "The lead officer spoke to the school");
        button(lead, "Save the note").click();
        says(lead, "Saved the note");
        fill(officer, "Note", "The family was on the telephone");
        button(officer, "Save the note").click();
        says(officer, "While you had this case open, somebody else changed it");
        says(officer, "The note now reads: The lead officer spoke to the school");
        Locator note = officer.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
        assertThat(note).hasValue("The family was on the telephone");
        looksRight(officer);
        note.fill("The lead officer spoke to the school. The family was on the telephone");
        button(officer, "Save the note").click();
        assertThat(officer.getByText("While you had this case open")).hasCount(0);
        lead.reload();
        assertThat(lead.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("The lead officer spoke to the school. The family was on the telephone");
    }

    /** The pages of three contested cases that can be decided. */
    private static List<String> contested(Page page, String run) {
        List<String> links = new ArrayList<>();
        for (String stage : List.of("PANEL_READY", "CONSULTING", "AMENDMENT_NOTICE_ISSUED")) {
            page.navigate("/cases?stage=" + stage);
            assertThat(page.locator(".tl-total")).containsText("case");
            Locator cases = page.locator("vaadin-grid a[href^='cases/']");
            assertThat(cases.first()).isVisible();
            cases.all().forEach(link -> links.add("/" + link.getAttribute("href")));
        }
        return links.stream()
                .distinct()
                .filter(link -> {
                    page.navigate(link + "/decide");
                    page.getByText("Alternatives: open and read them before you decide")
                            .click();
                    says(page, "What the family asks for");
                    return page.locator("tbody tr")
                                            .filter(new Locator.FilterOptions().setHasText("In the plan"))
                                            .count()
                                    == 1
                            && page.getByText("No preference is recorded").count() == 0;
                })
                .limit(3)
                .toList();
    }

    private static void panelAndLetter(Page page, String decided) throws IOException {
        page.navigate("/panels");
        says(page, "Placement panel, Year 7");
        fill(page, "Name of the panel", "Transfer panel");
        fill(page, "Chair", "An invented chair");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("9");
        page.getByLabel("Month", new Page.GetByLabelOptions().setExact(true)).fill("12");
        page.getByLabel("Year", new Page.GetByLabelOptions().setExact(true)).fill("2027");
        button(page, "Add the panel").click();
        says(page, "Agenda");
        looksRight(page);
        button(page, "Issue the papers").click();
        button(page, "Yes, issue them").click();
        says(page, "They are kept exactly as they were");
        Download papers =
                page.waitForDownload(() -> page.getByText("Papers (PDF)").click());
        assertThat(PdfCheck.text(Files.readAllBytes(papers.path())))
                .contains("Transfer panel")
                .contains("Agenda");
        page.navigate(decided);
        Download letter = page.waitForDownload(
                () -> page.getByText("Letter to the family (PDF)").click());
        assertThat(PdfCheck.text(Files.readAllBytes(letter.path())))
                .contains("What we decided")
                .contains("Invented evidence for the journey");
        looksRight(page);
    }

    private static void handOver(Page page) {
        page.navigate("/cases/team");
        looksRight(page);
        choose(page, "Tray of", "Demonstration Placement officer");
        choose(page, "Officer who takes it", "Demonstration lead officer");
        fill(page, "Why", "Leave until March");
        button(page, "Hand over").click();
        button(page, "Yes, hand it over").click();
        assertThat(page.getByText(Pattern.compile("\\d+ cases handed over to Demonstration lead officer")))
                .isVisible();
        looksRight(page);
    }
}
