package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.recordAddress;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** A session that ends while somebody types takes nothing with it. */
class SessionEndsJourneyTest extends Journey {

    private static final String LABEL = "My goals and wishes";

    private static Locator goals(Page page) {
        return page.getByLabel(LABEL, new Page.GetByLabelOptions().setExact(true));
    }

    private Page record() {
        Page page = browser.page(1280);
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        page.navigate("/transitions?state=DRAFT");
        page.locator("vaadin-grid a").nth(1).click();
        page.locator(".tl-identity").waitFor();
        return page;
    }

    @Test
    void what_was_typed_is_there_after_signing_in_again() {
        Page page = record();
        Locator field = goals(page);
        field.fill("");
        field.click();
        page.keyboard().type("Half of a sen");
        // a session that the service no longer knows
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl(address())));
        page.keyboard().type("tence and the rest of it");
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.getByLabel("Username").waitFor();
        assertThat(page.locator("h1")).hasText("Throughline");
        page.keyboard().type("Still typing about a child");
        assertThat(page.getByLabel("Username")).hasValue("");
        page.getByLabel("Username").fill("senco");
        page.getByLabel("Password").first().fill(DemonstrationBorough.PASSWORD);
        button(page, "Sign in").click();
        page.locator(".tl-identity").waitFor();
        assertThat(goals(page)).hasValue("Half of a sentence and the rest of it");
        page.reload();
        assertThat(goals(page)).hasValue("Half of a sentence and the rest of it");
    }

    @Test
    void what_was_typed_in_another_section_comes_back_where_it_is_seen() {
        Page page = record();
        page.locator("#block-medical vaadin-details-summary").click();
        Locator field = page.locator("#block-medical vaadin-text-area textarea").first();
        field.waitFor();
        field.fill("");
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl(address())));
        field.click();
        page.keyboard().type("Inhaler in the office");
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.getByLabel("Username").fill("senco");
        page.getByLabel("Password").first().fill(DemonstrationBorough.PASSWORD);
        button(page, "Sign in").click();
        page.locator(".tl-identity").waitFor();
        assertThat(page.locator("#block-medical vaadin-text-area textarea").first())
                .hasValue("Inhaler in the office");
    }

    @Test
    void a_word_typed_just_before_a_link_is_kept() {
        Page page = record();
        String record = recordAddress(page);
        Locator field = goals(page);
        field.fill("");
        field.click();
        page.keyboard().insertText("Pasted whole, then away");
        page.getByText("Back to our records").click();
        assertThat(page.locator("h1")).hasText("Children moving on");
        page.navigate(record);
        assertThat(goals(page)).hasValue("Pasted whole, then away");
    }

    @Test
    void somebody_who_does_nothing_is_told_before_and_stays_with_one_click() {
        Page page = browser.page(1280);
        page.clock().install();
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        page.clock().fastForward(26 * 60_000);
        assertThat(page.getByText("You will be signed out")).hasCount(0);
        page.clock().fastForward(90_000);
        page.clock().runFor(6_000);
        assertThat(page.getByText("You will be signed out")).isVisible();
        button(page, "Stay signed in").click();
        page.clock().runFor(6_000);
        assertThat(page.getByText("You will be signed out")).hasCount(0);
    }
}
