package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.Browser;
import org.throughline.testing.InventedChild;

/**
 * A routine record, of a child without special needs, from My day to sent: six minutes at 200 characters a minute, two
 * seconds a click, half a second a key and a minute to think.
 */
class RoutineRecordJourneyTest extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(RoutineRecordJourneyTest.class);
    private static final double MOST_SECONDS = 360;
    private static final double SECONDS_TO_THINK = 60;
    private static final String SURNAME = "Routinely";

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_child_is_taken_away() {
        jdbc.queryForList("select id from child where surname = ?", UUID.class, SURNAME)
                .forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(Pattern.compile("^" + label))
                .and(page.locator("input, textarea"))
                .first();
    }

    private static void write(Hands hands, Page page, String label, String words) {
        hands.click(field(page, label));
        hands.type(words);
    }

    private static void open(Hands hands, Page page, String block) {
        hands.click(page.locator("#block-" + block + " vaadin-details-summary"));
    }

    private static void choose(Hands hands, Page page, String label, String option) {
        hands.click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .first());
        hands.click(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)));
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    @Test
    void a_routine_record_is_written_and_sent_in_six_minutes() {
        Page page = browser.page(1280);
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        Hands hands = new Hands(page);
        hands.click(link(page, "Moving on"));
        hands.click(link(page, "Start records"));
        write(hands, page, "Legal forename", "Invented");
        hands.press("Tab");
        hands.type(SURNAME);
        hands.click(field(page, "Day"));
        hands.type("14");
        hands.press("Tab");
        hands.type("2");
        hands.press("Tab");
        hands.type("2016");
        hands.click(button(page, "Start a record for this child"));
        assertThat(page.locator("h1")).hasText("Invented " + SURNAME);

        write(hands, page, "What works", "Clear instructions one at a time; praise for making a start");
        write(hands, page, "What makes it worse", "Being hurried when getting changed for PE");
        write(hands, page, "Day-one adjustments", "A friend to walk in with from the bus stop");
        open(hands, page, "identity");
        write(hands, page, "Languages at home", "English");
        write(hands, page, "Contacts in the order to call them", "Mother 0161 496 0123, grandfather 0161 496 0124");
        open(hands, page, "sen");
        choose(hands, page, "SEN provision", "N No SEN");
        open(hands, page, "medical");
        hands.click(field(page, "Allergy"));
        hands.press("Alt+n");
        open(hands, page, "attendance");
        write(hands, page, "Attendance this year, %", "96.4");
        open(hands, page, "relations");
        write(hands, page, "Keep with", "Best friend: moves to the same school");
        assertThat(page.locator("#block-relations .tl-answer-state").first()).containsText("Saved at");

        hands.click(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Setting")));
        hands.type("Underhill");
        hands.click(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Underhill High School")));
        hands.click(button(page, "Set the destination"));
        assertThat(page.locator(".tl-identity")).containsText("to Underhill High School");
        hands.click(page.getByText("Check and send"));
        hands.click(page.getByText("the family has been told what is shared"));
        hands.click(button(page, "Send the record to Underhill High School"));
        assertThat(page.locator("h1")).hasText("Sent to Underhill High School");
        LOG.info("A routine record: {}", hands);
        assertThat(hands.seconds() + SECONDS_TO_THINK).as(hands.toString()).isLessThan(MOST_SECONDS);
        assertThat(jdbc.queryForList(
                        "select e.text from transition_sent_entry e join transition_record r on r.sending_id ="
                                + " e.sending_id join child c on c.id = r.child_id where c.surname = ? and e.text <> ''",
                        String.class,
                        SURNAME))
                .hasSize(9)
                .contains("96.4", "Asked: none", "English");
    }
}
