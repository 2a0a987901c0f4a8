package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** A health visitor hands over to a school nurse; a new school asks the old one for a record. */
class HealthJourneyTest extends Journey {

    private Page person(String username) {
        Page page = browser.page(1280);
        Browser.signIn(page, username, DemonstrationBorough.PASSWORD);
        return page;
    }

    private static void start(Page page, String surname) {
        page.navigate("/transitions/start");
        page.getByLabel("Legal forename").fill("Eve");
        page.getByLabel("Legal surname").fill(surname);
        fill(page, "Day", "5");
        fill(page, "Month", "11");
        fill(page, "Year", "2015");
        button(page, "Start a record for this child").click();
        assertThat(page.locator("h1")).hasText("Eve " + surname);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void a_health_visitor_hands_over_and_the_school_nurse_gives_the_receipt() {
        Page senco = person("senco");
        start(senco, "Healthwell");
        senco.getByRole(AriaRole.LINK, named("Health hand-overs")).last().click();
        assertThat(senco.locator("h1")).hasText("Health hand-overs of Eve Healthwell");
        choose(senco, "Which services", "Health visitor to school nurse");
        button(senco, "Ask them to hand over").click();
        assertThat(senco.locator("table")).containsText("Not yet");
        looksRight(senco);

        Page visitor = person("visitor");
        looksRight(visitor);
        visitor.getByRole(AriaRole.LINK, named("Healthwell, Eve")).first().click();
        assertThat(visitor.locator("h1")).hasText("Healthwell, Eve");
        looksRight(visitor);
        fill(visitor, "Who hands over", "Epilepsy: 5 mg at night");
        fill(visitor, "Who takes over", "Sam Nurse");
        button(visitor, "Note the hand-over").click();
        assertThat(visitor.locator(".tl-errors").locator("visible=true"))
                .containsText("Nothing about health is kept here");
        fill(visitor, "Who hands over", "Val Visitor");
        button(visitor, "Note the hand-over").click();
        assertThat(visitor.getByText("by Val Visitor to Sam Nurse")).isVisible();
        visitor.navigate("/health");
        assertThat(visitor.locator("vaadin-grid")).containsText("Handed over, no receipt yet");
        looksRight(visitor);
        visitor.navigate("/transitions");
        assertThat(visitor.getByText("Healthwell")).hasCount(0);

        Page nurse = person("nurse");
        nurse.getByRole(AriaRole.LINK, named("Healthwell, Eve")).first().click();
        nurse.getByText("Note a meeting").click();
        fill(nurse, "Person 1", "Sam Nurse");
        choose(nurse, "What person 1 does", "School nurse");
        button(nurse, "Note the meeting").click();
        assertThat(nurse.getByText("Who comes: Sam Nurse, school nurse")).isVisible();
        nurse.getByText("Add an action").click();
        choose(nurse, "What was agreed", "Train staff of the new setting");
        fill(nurse, "Who does it", "Sam Nurse");
        choose(nurse, "What they do", "School nurse");
        var by = nurse.getByRole(AriaRole.GROUP, named("By"));
        by.getByLabel("Day").fill("5");
        by.getByLabel("Month").fill("5");
        by.getByLabel("Year").fill("2054");
        button(nurse, "Add the action").click();
        assertThat(nurse.locator("table")).containsText("Train staff of the new setting");
        looksRight(nurse);
        button(nurse, "Confirm receipt").click();
        assertThat(nurse.getByRole(AriaRole.BUTTON, named("Confirm receipt"))).hasCount(0);
        senco.reload();
        assertThat(senco.locator("table")).containsText("by Sam Nurse");
    }

    @Test
    void a_new_school_asks_the_old_one_which_does_not_know_one_child_and_starts_the_record_of_another() {
        Page old = person("senco");
        start(old, "Movedaway");
        Page school = person("secondary2");
        for (String surname : new String[] {"Movedaway", "Neverthere"}) {
            school.navigate("/record-requests");
            school.getByRole(AriaRole.COMBOBOX, named("Previous school")).fill("Alderbank");
            school.getByRole(AriaRole.OPTION).first().click();
            school.getByLabel("Legal forename").fill("Eve");
            school.getByLabel("Legal surname").fill(surname);
            var born = school.getByRole(AriaRole.GROUP, named("Date of birth"));
            born.getByLabel("Day").fill("5");
            born.getByLabel("Month").fill("11");
            born.getByLabel("Year").fill("2015");
            button(school, "Ask for the record").click();
            assertThat(school.locator("table")).containsText("Eve " + surname);
        }
        looksRight(school);
        old.navigate("/");
        assertThat(old.getByText("Schools ask for a child's record")).isVisible();
        old.navigate("/record-requests");
        looksRight(old);
        button(old, "Not known here: Eve Neverthere").click();
        button(old, "Yes, answer so").click();
        assertThat(old.getByText("Eve Neverthere")).hasCount(0);
        button(old, "Start the record of Eve Movedaway, born 5 November 2015").click();
        assertThat(old.locator("h1")).hasText("Eve Movedaway");
        school.reload();
        assertThat(school.locator("table")).containsText("This child is not and was not there");
        assertThat(school.locator("table")).containsText("The record is started");
    }
}
