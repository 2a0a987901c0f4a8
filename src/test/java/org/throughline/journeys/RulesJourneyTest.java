package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.matching.PacksOwnRules;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.testing.Browser;

/** Weights and rules in a real browser: one officer writes, another signs off, a run uses them and says so. */
class RulesJourneyTest extends Journey {

    @Autowired
    private RuleVersions versions;

    @AfterEach
    void the_packs_own_rules() {
        PacksOwnRules.putInForce(versions);
    }

    @Test
    void written_by_one_signed_off_by_another_and_used_by_a_run() {
        Page officer = browser.page(1280);
        Browser.signIn(officer, "officer", DemonstrationBorough.PASSWORD);
        officer.navigate("/runs");
        officer.getByText("Weights and rules").click();
        assertThat(officer.locator("h1")).hasText("Weights and rules");
        looksRight(officer);
        officer.getByText("Write a new version").click();
        button(officer, "Save as a draft").click();
        assertThat(officer.locator(".tl-errors").locator("visible=true"))
                .containsText("Say why, in up to 1,000 characters");
        officer.getByLabel("Why this version").fill("Agreed by the panel: no child at high risk too many");
        officer.getByLabel("Few children at high risk together: points for each child over")
                .fill("250");
        officer.getByLabel("Weight of travel").fill("2");
        looksRight(officer);
        button(officer, "Save as a draft").click();
        assertThat(officer.locator("h1")).hasText(Pattern.compile("Weights and rules, version \\d+"));
        assertThat(button(officer, "Sign off")).isHidden();
        looksRight(officer);
        String address = officer.url();

        Page lead = browser.page(1280);
        Browser.signIn(lead, "lead", DemonstrationBorough.PASSWORD);
        lead.navigate(address);
        assertThat(lead.getByText("Agreed by the panel")).isVisible();
        button(lead, "Sign off").click();
        button(lead, "Yes, sign it off").click();
        assertThat(lead.getByText("Demonstration lead officer,")).isVisible();

        officer.navigate("/runs/new");
        assertThat(officer.getByText("Rules about groups are on")).isVisible();
        officer.getByLabel("Longest time in seconds").fill("3");
        button(officer, "Start the run").click();
        assertThat(officer.locator("#run-status"))
                .hasText(
                        Pattern.compile("Ended.*"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(officer.getByText("How the plan keeps the further rules")).isVisible();
        assertThat(officer.getByText(Pattern.compile("Version \\d+, signed off: preference 1, travel 2")))
                .isVisible();
        looksRight(officer);

        button(officer, "Mark as the published plan").click();
        assertThat(officer.getByText("This is the plan known to families and schools"))
                .isVisible();
        button(officer, "No longer the published plan").click();
        assertThat(button(officer, "Mark as the published plan")).isVisible();

        String run = officer.url();
        officer.navigate(run + "/contested");
        assertThat(officer.locator("h1")).containsText("children not at their first eligible choice");
        officer.locator("vaadin-grid a").first().click();
        assertThat(officer.getByText("Evidence still needed")).isVisible();
        assertThat(officer.getByText("Further rules about this child")).isVisible();
    }
}
