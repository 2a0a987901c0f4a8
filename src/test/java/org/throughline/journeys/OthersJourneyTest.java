package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.recordAddress;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/**
 * People who are not at the sending or receiving school: a receiver without an account, a childminder, another school.
 */
class OthersJourneyTest extends Journey {

    private Page person(String username) {
        Page page = browser.page(1280);
        Browser.signIn(page, username, DemonstrationBorough.PASSWORD);
        return page;
    }

    private static void start(Page page, String surname, String year) {
        page.navigate("/transitions/start");
        page.getByLabel("Legal forename").fill("Ida");
        page.getByLabel("Legal surname").fill(surname);
        fill(page, "Day", "5");
        fill(page, "Month", "11");
        fill(page, "Year", year);
        button(page, "Start a record for this child").click();
        assertThat(page.locator("h1")).hasText("Ida " + surname);
    }

    private static void destination(Page page, String kind, String name) {
        choose(page, "Where to", kind);
        if (kind.startsWith("A school")) {
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Setting"))
                    .fill(name);
            page.getByRole(AriaRole.OPTION).first().click();
        } else {
            fill(page, "Name of the setting", name);
        }
        button(page, "Set the destination").click();
        assertThat(page.getByText("Saved the destination")).isVisible();
    }

    private static String text(Page page, String id) {
        return Objects.requireNonNull(page.locator(id).textContent());
    }

    private static void enter(Page page, String code) {
        fill(page, "Code, told by telephone", code);
        button(page, "Continue").click();
    }

    @Test
    void a_college_without_an_account_reads_a_record_on_screen_and_gives_the_receipt() {
        Page senco = person("senco");
        start(senco, "Guestwell", "2015");
        String record = recordAddress(senco);
        senco.getByLabel("What works", new Page.GetByLabelOptions().setExact(true))
                .fill("A quiet start");
        assertThat(senco.getByText("Saved at").first()).isVisible();
        destination(senco, "A setting elsewhere, not on our list", "A college far away");
        senco.navigate(record + "/send");
        senco.getByLabel("The family, or the young person from 16, has agreed what is shared")
                .check();
        looksRight(senco);
        button(senco, "Let A college far away read it by a link").click();
        assertThat(senco.locator("h1")).hasText("Handed over by a link to A college far away");
        button(senco, "Issue a link").click();
        assertThat(senco.getByAltText("QR code of the address")).isVisible();
        looksRight(senco);

        Page college = browser.page(1280);
        college.navigate(text(senco, "#guest-address"));
        assertThat(college.locator("h1")).hasText("Read a transition record");
        looksRight(college);
        enter(college, "1");
        assertThat(college.locator(".tl-errors").locator("visible=true")).containsText("You can try 4 more times");
        assertThat(college.getByText("Guestwell")).hasCount(0);
        enter(college, text(senco, "#guest-code"));
        assertThat(college.locator("h1")).hasText("Ida Guestwell");
        assertThat(college.getByText("A quiet start").first()).isVisible();
        looksRight(college);
        button(college, "I have received the record").click();
        assertThat(college.locator(".tl-errors").locator("visible=true")).containsText("Enter your name and role");
        fill(college, "Your name and role", "Head of learning support");
        button(college, "I have received the record").click();
        assertThat(college.getByText("Receipt given by Head of learning support (by link)"))
                .isVisible();

        senco.reload();
        assertThat(senco.getByText("by Head of learning support (by link)")).isVisible();
        button(senco, "Take back the link").click();
        button(senco, "Yes, take it back").click();
        assertThat(senco.getByText("Taken back")).isVisible();
        college.reload();
        enter(college, "12345678");
        assertThat(college.locator("h1")).hasText("This link is closed");
    }

    @Test
    void a_childminder_adds_a_part_by_a_link_and_another_school_signed_in() {
        Page senco = person("senco");
        start(senco, "Mindwell", "2015");
        String record = recordAddress(senco);
        senco.getByText("Ask another setting to add its part").click();
        assertThat(senco.locator("h1")).hasText("Who else writes about Ida Mindwell");
        choose(senco, "What it is", "Childminder");
        fill(senco, "Or its name", "Acorns at home");
        fill(senco, "Who writes there, with role (optional)", "Jo Acorn");
        button(senco, "Ask them to write").click();
        assertThat(senco.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Jo Acorn, Acorns at home")))
                .isVisible();
        button(senco, "Issue a link").click();
        assertThat(senco.getByAltText("QR code of the address")).isVisible();
        looksRight(senco);

        Page minder = browser.page(320);
        minder.navigate(text(senco, "#contributor-1-address"));
        enter(minder, text(senco, "#contributor-1-code"));
        assertThat(minder.locator("h1")).hasText("What should the next place know about Ida Mindwell?");
        minder.getByLabel("What works", new Page.GetByLabelOptions().setExact(true))
                .fill("A book and a blanket");
        assertThat(minder.getByText("Saved at").first()).isVisible();
        looksRight(minder);
        button(minder, "Hand in your part").click();
        assertThat(minder.locator("h1")).hasText("Thank you");

        senco.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("On our list (optional)"))
                .fill("Valebrook");
        senco.getByRole(AriaRole.OPTION).first().click();
        button(senco, "Ask them to write").click();
        assertThat(senco.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Valebrook High School")))
                .isVisible();
        Page other = person("secondary2");
        Locator asked = other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mindwell, Ida"));
        asked.click();
        assertThat(other.locator("h1")).hasText("What should the next place know about Ida Mindwell?");
        assertThat(other.getByText("A book and a blanket")).hasCount(0);
        other.getByLabel("What works", new Page.GetByLabelOptions().setExact(true))
                .fill("The workshop on Fridays");
        assertThat(other.getByText("Saved at").first()).isVisible();
        looksRight(other);
        button(other, "Hand our part in").click();
        assertThat(other.getByText("You can change it until the record is sent"))
                .isVisible();

        senco.navigate(record);
        assertThat(senco.getByText("Professional: Jo Acorn, Acorns at home (by link)")
                        .first())
                .isVisible();
        assertThat(senco.getByText(", Valebrook High School").first()).isVisible();
    }

    @Test
    void a_childminder_whose_record_it_is_reads_it_again_and_sends_it() {
        Page officer = person("officer");
        officer.navigate("/transitions/start");
        choose(officer, "Which move", "Early years to Reception");
        officer.getByLabel("Childminder or nursery without an account (optional)")
                .fill("Acorns at home");
        officer.getByLabel("Legal forename").fill("Ben");
        officer.getByLabel("Legal surname").fill("Ownwell");
        fill(officer, "Day", "5");
        fill(officer, "Month", "11");
        fill(officer, "Year", "2022");
        button(officer, "Start a record for this child").click();
        assertThat(officer.locator("h1")).hasText("Ben Ownwell");
        destination(officer, "A school or setting on our list", "Alderbank");
        officer.getByText("Ask another setting to add its part").click();
        fill(officer, "Or its name", "Acorns at home");
        officer.getByLabel("The record is theirs: they send it to the next setting")
                .check();
        button(officer, "Ask them to write").click();
        button(officer, "Issue a link").click();
        assertThat(officer.getByAltText("QR code of the address")).isVisible();

        Page minder = browser.page(1280);
        minder.navigate(text(officer, "#contributor-1-address"));
        looksRight(minder);
        enter(minder, text(officer, "#contributor-1-code"));
        minder.getByLabel("What works", new Page.GetByLabelOptions().setExact(true))
                .fill("A nap after lunch");
        assertThat(minder.getByText("Saved at").first()).isVisible();
        looksRight(minder);
        button(minder, "Read it and send it").click();
        assertThat(minder.locator("h1")).hasText("Read it again before you send it");
        assertThat(minder.getByText("A nap after lunch").first()).isVisible();
        looksRight(minder);
        button(minder, "Send it to Alderbank").click();
        assertThat(minder.locator(".tl-errors").locator("visible=true")).containsText("Choose why");
        minder.locator("vaadin-radio-button").first().click();
        button(minder, "Send it to Alderbank").click();
        assertThat(minder.locator("h1")).hasText("Thank you");
        Page senco = person("senco");
        senco.navigate("/incoming");
        assertThat(senco.locator("vaadin-grid")).containsText("Ownwell");
    }
}
