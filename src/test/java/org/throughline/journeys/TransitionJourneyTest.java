package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.recordAddress;
import static org.throughline.journeys.Steps.signInByKeyboard;
import static org.throughline.journeys.Steps.tabTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;

/** Transition records in a real browser: a primary SENCO writes and sends, a secondary SENCO receives and answers. */
class TransitionJourneyTest extends Journey {

    private static final int MOST_INTERACTIONS = 60;
    private static final int MOST_SCREENS = 8;

    /** Counts what a person does: clicks, fields that are filled, keys that are not text. */
    private static final class Person {

        private final Page page;
        private final Set<String> screens = new LinkedHashSet<>();
        private int interactions;

        Person(Page page) {
            this.page = page;
        }

        void click(Locator what) {
            what.click();
            interactions++;
        }

        void fill(String label, String text) {
            Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                    .first();
            field.click();
            field.fill(text);
            interactions += 2;
        }

        void screen() {
            page.locator("h1").waitFor();
            screens.add(page.locator("h1").textContent());
        }
    }

    @Test
    void from_sign_in_to_a_sent_record_and_back_to_a_receipt_and_feedback() {
        Page page = browser.page(1280);
        Person senco = new Person(page);
        page.navigate("/login");
        senco.screens.add("Sign in");
        senco.fill("Username", "senco");
        senco.fill("Password", DemonstrationBorough.PASSWORD);
        senco.click(button(page, "Sign in"));
        page.locator("#sign-out").waitFor();
        senco.screen();
        senco.click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Moving on"))
                .first());
        assertThat(page.locator("h1")).hasText("Children moving on");
        senco.screen();
        senco.click(page.getByText("Start records"));
        assertThat(page.locator("h1")).hasText("Start records");
        senco.screen();
        senco.fill("Legal forename", "Zoë");
        senco.fill("Legal surname", "عمر-O’Neill");
        senco.fill("Day", "27");
        senco.fill("Month", "3");
        senco.fill("Year", "2016");
        senco.click(button(page, "Start a record for this child"));
        assertThat(page.locator("h1")).hasText("Zoë عمر-O’Neill");
        senco.screen();
        String record = recordAddress(page);
        senco.fill("What works", "Short steps, one at a time");
        senco.fill("What makes it worse", "Being asked to read aloud 😟");
        senco.fill("Day-one adjustments", "A buddy at the gate");
        senco.click(page.locator("#block-sen vaadin-details-summary"));
        senco.click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("SEN provision"))
                .first());
        senco.click(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("K SEN support")));
        assertThat(page.locator("#block-profile .tl-answer-state")
                        .filter(new Locator.FilterOptions()
                                .setHasText(Pattern.compile("Saved at \\d\\d:\\d\\d:\\d\\d"))))
                .hasCount(3);
        assertThat(page.locator("#block-sen .tl-answer-state").first()).containsText("Saved at");
        looksRight(page);
        senco.click(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Setting")));
        page.keyboard().type("Underhill");
        senco.click(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Underhill High School")));
        senco.click(button(page, "Set the destination"));
        assertThat(page.locator(".tl-identity")).containsText("to Underhill High School");
        assertThat(page.locator(".tl-identity")).containsText("Targeted");
        senco.click(page.getByText("Check and send"));
        assertThat(page.locator("h1")).containsText("Check and send");
        senco.screen();
        looksRight(page);
        button(page, "Send the record to Underhill High School").click();
        assertThat(page.locator(".tl-errors").locator("visible=true"))
                .containsText("Choose why the record may be shared");
        senco.click(page.getByText("The family, or the young person from 16, has agreed what is shared"));
        senco.click(button(page, "Send the record to Underhill High School"));
        assertThat(page.locator("h1")).hasText("Sent to Underhill High School");
        senco.screen();
        assertThat(senco.interactions).as("interactions").isLessThan(MOST_INTERACTIONS);
        assertThat(senco.screens).as("screens").hasSizeLessThanOrEqualTo(MOST_SCREENS);
        looksRight(page);
        page.reload();
        assertThat(page.locator("h1")).hasText("Sent to Underhill High School");

        Page receiver = browser.page(1280);
        Browser.signIn(receiver, "secondary", DemonstrationBorough.PASSWORD);
        receiver.navigate("/incoming");
        receiver.getByLabel("Name, UPN or setting").fill("zoe oneill");
        assertThat(receiver.locator("vaadin-grid")).containsText("New");
        looksRight(receiver);
        receiver.getByText("عمر-O’Neill, Zoë").first().click();
        assertThat(receiver.locator("h1")).hasText("Zoë عمر-O’Neill");
        assertThat(receiver.getByText("A buddy at the gate").first()).isVisible();
        button(receiver, "Acknowledge this record").click();
        assertThat(receiver.getByText("Acknowledged by")).isVisible();
        receiver.locator("vaadin-details-summary")
                .getByText("Talk to the other setting about this child")
                .click();
        receiver.getByLabel("What you want to talk about").fill("The sensory room");
        receiver.getByLabel("Times that suit you, one a line").fill("12 May, 15:45");
        button(receiver, "Ask for a conversation").click();
        assertThat(receiver.getByText("the other setting is to answer")).isVisible();
        choose(receiver, "Was it useful?", "Yes");
        choose(receiver, "Was it accurate?", "In part");
        receiver.getByLabel("What was missing?").fill("Reading age");
        button(receiver, "Send feedback").click();
        assertThat(receiver.locator("table").getByText("Reading age")).isVisible();
        looksRight(receiver);

        page.navigate(record);
        assertThat(page.locator(".tl-identity")).containsText("Received");
        assertThat(page.locator("table").getByText("Reading age")).isVisible();
        button(page, "Agree to ").click();
        assertThat(page.getByText("agreed by Demonstration SENCO")).isVisible();
        page.getByLabel("What works", new Page.GetByLabelOptions().setExact(true))
                .fill("Short steps, shown and said");
        assertThat(page.locator("#block-profile .tl-answer-state")
                        .filter(new Locator.FilterOptions().setHasText("Saved at")))
                .hasCount(1);
        page.reload();
        button(page, "Send one change").click();
        button(page, "Yes, send it").click();
        assertThat(page.getByText("Sent the changes")).isVisible();
        receiver.reload();
        assertThat(receiver.getByText("One answer has changed since you last looked"))
                .isVisible();
        assertThat(receiver.getByText("was before: Short steps, one at a time").first())
                .isVisible();
        receiver.reload();
        assertThat(receiver.getByText("since you last looked")).hasCount(0);
    }

    @Test
    void of_two_people_who_write_the_same_answer_the_second_is_shown_both() {
        Page senco = browser.page(1280);
        Browser.signIn(senco, "senco", DemonstrationBorough.PASSWORD);
        senco.navigate("/transitions?state=DRAFT");
        senco.locator("vaadin-grid a").first().click();
        senco.locator(".tl-identity").waitFor();
        Page teacher = browser.page(1280);
        Browser.signIn(teacher, "teacher", DemonstrationBorough.PASSWORD);
        teacher.navigate(senco.url());
        teacher.locator(".tl-identity").waitFor();

        Locator mine = senco.getByLabel("My goals and wishes", new Page.GetByLabelOptions().setExact(true));
        Locator theirs = teacher.getByLabel("My goals and wishes", new Page.GetByLabelOptions().setExact(true));
        mine.fill("Play the drums");
        assertThat(senco.locator(".tl-answer").filter(new Locator.FilterOptions().setHasText("My goals and wishes")))
                .containsText("Saved at");
        theirs.fill("Go to the sea");
        Locator answer =
                teacher.locator(".tl-answer").filter(new Locator.FilterOptions().setHasText("My goals and wishes"));
        assertThat(answer).containsText("Not saved: Demonstration SENCO");
        assertThat(answer.locator(".tl-merge")).containsText("Play the drums");
        assertThat(answer.locator(".tl-merge")).containsText("Go to the sea");
        looksRight(teacher);
        button(teacher, "Keep both, one after the other: My goals and wishes").click();
        assertThat(answer).containsText("Saved at");
        assertThat(theirs).hasValue("Play the drums\nGo to the sea");
        senco.reload();
        assertThat(senco.getByLabel("My goals and wishes", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Play the drums\nGo to the sea");
    }

    @Test
    void a_family_and_a_child_write_their_parts_by_a_link_without_an_account() {
        Page senco = browser.page(1280);
        Browser.signIn(senco, "senco", DemonstrationBorough.PASSWORD);
        senco.navigate("/transitions/start");
        senco.getByLabel("Legal forename").fill("Ada");
        senco.getByLabel("Legal surname").fill("Linkwell");
        fill(senco, "Day", "5");
        fill(senco, "Month", "11");
        fill(senco, "Year", "2015");
        button(senco, "Start a record for this child").click();
        assertThat(senco.locator("h1")).hasText("Ada Linkwell");
        for (String who : List.of("Parent or carer", "Child or young person")) {
            button(senco, "New link and letter: " + who).click();
            assertThat(senco.locator(".tl-letter h3")).hasText("Letter: " + who);
            assertThat(senco.getByAltText("QR code of the address")).isVisible();
            looksRight(senco);
            Page family = browser.page(1280);
            family.navigate(senco.locator("#voice-address").textContent());
            assertThat(family.locator("h1")).hasText("Your part");
            looksRight(family);
            fill(family, "Day", "6");
            fill(family, "Month", "11");
            fill(family, "Year", "2015");
            button(family, "Continue").click();
            assertThat(family.locator(".tl-errors").locator("visible=true")).containsText("You can try 4 more times");
            fill(family, "Day", "5");
            button(family, "Continue").click();
            assertThat(family.locator("h1")).containsText("Ada");
            assertThat(family.getByText("Linkwell")).hasCount(0);
            boolean isParent = who.equals("Parent or carer");
            if (isParent) {
                button(family, "Write your part").click();
            }
            family.getByLabel(isParent ? "Your worries" : "What worries you? You can write more here")
                    .fill("The noise at lunch");
            assertThat(family.getByText("Saved at")).isVisible();
            looksRight(family);
            if (isParent) {
                button(family, "Finished for now").click();
                button(family, "Go to the last step").click();
            } else {
                button(family, "Send to the school").click();
            }
            button(family, "Yes, send it").click();
            assertThat(family.locator("h1")).hasText("Thank you");
            family.reload();
            fill(family, "Day", "5");
            fill(family, "Month", "11");
            fill(family, "Year", "2015");
            button(family, "Continue").click();
            assertThat(family.locator("h1")).hasText("This link is closed");
        }
        senco.reload();
        senco.locator("#block-voices vaadin-details-summary").click();
        assertThat(senco.getByText("Parent or carer: Parent or carer, by link")).isVisible();
        assertThat(senco.getByText("Child: Child or young person, by link")).isVisible();
    }

    @Test
    void every_other_screen_is_free_of_serious_faults_and_fits_a_phone() {
        Map.of(
                        "senco",
                        List.of("/", "/transitions", "/transitions/start", "/transitions/class", "/visits"),
                        "secondary",
                        List.of("/incoming?state=RECEIVED"),
                        "dsl",
                        List.of("/safeguarding", "/incoming"),
                        "planner",
                        List.of("/transitions/borough"),
                        "officer",
                        List.of("/transitions/borough", "/transitions", "/visits"))
                .forEach((username, paths) -> {
                    Page page = browser.page(1280);
                    Browser.signIn(page, username, DemonstrationBorough.PASSWORD);
                    for (String path : paths) {
                        page.navigate(path);
                        page.locator("h1").waitFor();
                        looksRight(page);
                    }
                });
    }

    @Test
    void a_lead_marks_a_safeguarding_file_and_hears_what_is_wrong() {
        Page page = browser.page(1280);
        Browser.signIn(page, "dsl", DemonstrationBorough.PASSWORD);
        page.navigate("/safeguarding");
        page.locator("vaadin-grid vaadin-button").first().click();
        page.getByLabel("How it was sent").waitFor();
        choose(page, "Is there a file?", "No");
        Locator sent = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Sent on"));
        sent.getByLabel("Day").fill("2");
        sent.getByLabel("Month").fill("3");
        sent.getByLabel("Year").fill("2026");
        button(page, "Save").click();
        assertThat(page.locator(".tl-errors").locator("visible=true"))
                .containsText("A file can be sent only where there is one");
        assertThat(Browser.seriousFaults(page)).isEmpty();
        choose(page, "Is there a file?", "Yes");
        button(page, "Save").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator("vaadin-grid")).containsText("2026-03-02");
    }

    @Test
    void a_record_is_written_and_sent_by_keyboard_alone() {
        Page page = browser.page(1280);
        page.navigate("/login");
        signInByKeyboard(page, "senco");
        tabTo(page, "Records you send");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Children moving on");
        tabTo(page, "Start records");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Start records");
        for (List<String> answer : List.of(
                List.of("Legal forename", "Keyboard"),
                List.of("Legal surname", "Only"),
                List.of("Day", "3"),
                List.of("Month", "4"),
                List.of("Year", "2016"))) {
            tabTo(page, answer.getFirst());
            page.keyboard().type(answer.getLast());
        }
        tabTo(page, "Start a record for this child");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Keyboard Only");
        tabTo(page, "What works");
        page.keyboard().type("Short steps");
        tabTo(page, "Setting");
        page.keyboard().type("Underhill High");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        tabTo(page, "Set the destination");
        page.keyboard().press("Enter");
        assertThat(page.locator(".tl-identity")).containsText("to Underhill High School");
        tabTo(page, "Check and send");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Check and send");
        tabTo(page, "The family, or the young person from 16, has agreed what is shared");
        page.keyboard().press("Space");
        tabTo(page, "Send the record to Underhill High School");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Sent to Underhill High School");
    }
}
