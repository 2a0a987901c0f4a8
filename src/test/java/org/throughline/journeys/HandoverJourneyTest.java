package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.recordAddress;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;
import org.throughline.testing.FreshFolder;

/** A record before it is sent, to a setting without an account, and with documents that are refused. */
class HandoverJourneyTest extends Journey {

    private static final int TOO_MANY_BYTES = 30_000_000;

    private Page started(String surname) {
        Page page = browser.page(1280);
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        page.navigate("/transitions/start");
        page.getByLabel("Legal forename").fill("Ida");
        page.getByLabel("Legal surname").fill(surname);
        fill(page, "Day", "8");
        fill(page, "Month", "2");
        fill(page, "Year", "2016");
        button(page, "Start a record for this child").click();
        assertThat(page.locator("h1")).hasText("Ida " + surname);
        return page;
    }

    @Test
    void a_record_goes_on_paper_to_a_setting_without_an_account_which_gives_a_receipt() {
        Page senco = started("Paperton");
        choose(senco, "Where to", "A setting elsewhere, not on our list");
        fill(senco, "Name of the setting", "Faraway Academy");
        button(senco, "Set the destination").click();
        assertThat(senco.locator(".tl-identity")).containsText("to Faraway Academy");
        String record = recordAddress(senco);
        senco.getByText("Check and send").click();
        assertThat(senco.getByText("The destination has no account here")).isVisible();
        senco.getByText("The family, or the young person from 16, has agreed what is shared")
                .click();
        button(senco, "Hand it over on paper to Faraway Academy").click();
        assertThat(senco.locator("h1")).hasText("Handed over on paper to Faraway Academy");
        looksRight(senco);
        String code = senco.locator("#receipt-code").textContent();
        Page guest = browser.page(1280);
        guest.navigate(senco.locator("#receipt-address").textContent());
        assertThat(guest.locator("h1")).hasText("Receipt for a transition record");
        looksRight(guest);
        fill(guest, "Code, told by telephone", "1");
        fill(guest, "Your name and role", "Head of Year 7");
        button(guest, "I have received the record").click();
        assertThat(guest.locator(".tl-errors").locator("visible=true")).containsText("You can try 4 more times");
        fill(guest, "Code, told by telephone", code);
        button(guest, "I have received the record").click();
        assertThat(guest.locator("h1")).hasText("Thank you");
        assertThat(guest.getByText("Paperton")).hasCount(0);
        senco.navigate(record);
        assertThat(senco.locator(".tl-identity")).containsText("Received");
    }

    @Test
    void the_next_setting_of_an_enhanced_child_is_invited_to_plan_before_the_record_is_sent() {
        Page senco = started("Planwell");
        choose(senco, "Level of support", "Enhanced");
        fill(senco, "Why, where it differs from the suggestion", "Will need staff training");
        button(senco, "Save level of support").click();
        assertThat(senco.locator(".tl-identity")).containsText("Enhanced");
        senco.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Setting"))
                .click();
        senco.keyboard().type("Underhill");
        senco.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Underhill High School"))
                .click();
        button(senco, "Set the destination").click();
        button(senco, "Invite Underhill High School to plan the move").click();
        button(senco, "Yes, invite it").click();
        assertThat(senco.getByText("is invited to plan the move with you")).isVisible();
        looksRight(senco);
        Page secondary = browser.page(1280);
        Browser.signIn(secondary, "secondary", DemonstrationBorough.PASSWORD);
        secondary.navigate("/incoming");
        secondary.getByText("Planwell, Ida").click();
        assertThat(secondary.locator("h1")).hasText("Plan the move of Ida Planwell");
        secondary.getByText("Talk to the other setting about this child").click();
        fill(secondary, "What you want to talk about", "Which training");
        fill(secondary, "Times that suit you, one a line", "12 May, 15:45");
        button(secondary, "Ask for a conversation").click();
        assertThat(secondary.getByText("Which training")).isVisible();
        looksRight(secondary);
        senco.reload();
        button(senco, "Agree to ").click();
        secondary.reload();
        assertThat(secondary.getByText("agreed by")).isVisible();
    }

    @Test
    void a_document_too_large_and_a_program_named_pdf_are_refused_with_words() throws IOException {
        Page senco = started("Attachwell");
        fill(senco, "What works", "Stays when a file is refused");
        senco.getByText("Add a document").click();
        Path large = FreshFolder.named("large-document").resolveSibling("large-document.pdf");
        byte[] content = new byte[TOO_MANY_BYTES];
        System.arraycopy("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, content, 0, 8);
        Files.write(large, content);
        senco.locator("vaadin-upload input[type=file]").setInputFiles(large);
        assertThat(senco.locator("main > [role=alert]")).containsText("10 MB");
        senco.reload();
        senco.getByText("Add a document").click();
        byte[] program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';
        senco.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("report.pdf", "application/pdf", program));
        assertThat(senco.locator("main > [role=alert]")).containsText("report.pdf");
        looksRight(senco);
        assertThat(senco.getByLabel("What works").first()).hasValue("Stays when a file is refused");
    }

    @Test
    void an_administrator_gives_a_setting_its_sign_in_who_can_then_start_a_record() {
        Page admin = browser.page(1280);
        Browser.signIn(admin, "admin", DemonstrationBorough.PASSWORD);
        admin.navigate("/users");
        fill(admin, "Username", "nursery");
        fill(admin, "Name", "Key person of a nursery");
        fill(admin, "First password", "a-first-password-1");
        button(admin, "Add the user").click();
        assertThat(admin.locator("main > [role=alert]")).containsText("Choose what the person does");
        button(admin, "Add a setting").click();
        admin.getByLabel("SENCO", new Page.GetByLabelOptions().setExact(true)).check();
        admin.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Setting"))
                .click();
        admin.keyboard().type("Valebrook");
        admin.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Valebrook High School"))
                .click();
        button(admin, "Add the user").click();
        assertThat(admin.locator("vaadin-grid")).containsText("Key person of a nursery");
        looksRight(admin);
        Page sender = browser.page(1280);
        Browser.signIn(sender, "nursery", "a-first-password-1");
        sender.navigate("/transitions/start");
        assertThat(sender.locator("h1")).hasText("Start records");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch off nursery"))
                .click();
        assertThat(admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch on nursery")))
                .isVisible();
    }
}
