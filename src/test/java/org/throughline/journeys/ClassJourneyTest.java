package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.says;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * A primary SENCO sends a whole Year 6: sixty children from a pasted list to sent records of which the basics are
 * known.
 */
class ClassJourneyTest extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(ClassJourneyTest.class);
    private static final int CHILDREN = 60;
    private static final int MOST_A_CHILD = 12;
    /** After every child of the demonstration, so that the sixty stand together. */
    private static final String FAMILY = "Zzleaver";

    private static final double LONG_MILLIS = 120_000;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_class_is_taken_away() {
        jdbc.queryForList("select id from child where surname like ?", UUID.class, FAMILY + "%")
                .forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    private static String surname(int number) {
        return FAMILY + (char) ('a' + number / 10) + (char) ('a' + number % 10);
    }

    private static String name(int number) {
        return surname(number) + ", Child";
    }

    private static String list() {
        return IntStream.range(0, CHILDREN)
                .mapToObj(number -> surname(number) + "\tChild\t" + (1 + number % 28) + "/3/2016")
                .collect(Collectors.joining("\n", "Surname\tForename\tDOB\n", "\n"));
    }

    private static Locator cell(Page page, String question, int number) {
        return page.getByLabel(question + ": " + name(number), new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    /** Types an answer at the first child, and fills the blanks below with the same. */
    private static void sameForAll(Hands hands, Page page, String question, String words) {
        hands.click(cell(page, question, 0));
        hands.type(words);
        hands.click(button(page, "Fill the blanks below"));
    }

    @Test
    void sixty_children_are_sent_with_fewer_than_twelve_interactions_each() {
        Page page = browser.page(1280);
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        Hands hands = new Hands(page);
        hands.click(link(page, "Moving on").first());
        hands.click(link(page, "Start records"));
        hands.click(link(page, "Paste a class"));
        hands.click(page.getByLabel("Rows copied from your spreadsheet"));
        hands.paste(list());
        hands.click(button(page, "Show the preview"));
        says(page, "This is a preview: nothing has been changed yet");
        hands.click(button(page, "Start these records"));
        says(page, "This was loaded. It can be undone");

        page.navigate("/transitions");
        hands.click(link(page, "Class sheet"));
        cell(page, "Allergy", 0).waitFor();
        // as the school's own system exports them, with names, in another order
        hands.click(cell(page, "Attendance this year, %", 0));
        hands.paste(IntStream.range(0, CHILDREN)
                .mapToObj(number -> "Child " + surname(CHILDREN - 1 - number) + "\t" + (85 + number % 15))
                .collect(Collectors.joining("\n")));
        hands.click(cell(page, "Contacts in the order to call them", 0));
        hands.paste(IntStream.range(0, CHILDREN)
                .mapToObj(number -> "Mother 0161 496 0" + (100 + number))
                .collect(Collectors.joining("\n")));
        // one in six speaks another language first; the rest are filled
        for (int number = 0; number < CHILDREN; number += 6) {
            hands.click(cell(page, "Languages at home, first language first", number));
            hands.type("Urdu, English");
        }
        hands.click(cell(page, "Languages at home, first language first", 1));
        hands.type("English");
        hands.click(button(page, "Fill the blanks below"));
        // one in five has SEN support, each with a need of their own
        for (int number = 0; number < CHILDREN; number += 5) {
            hands.click(cell(page, "SEN provision", number));
            hands.press("k");
            hands.press("Tab");
            hands.press("s");
        }
        hands.click(cell(page, "SEN provision", 1));
        hands.press("n");
        hands.click(button(page, "Fill the blanks below"));
        hands.click(cell(page, "Primary need", 1));
        hands.click(button(page, "‘Asked: none’ in the blanks below"));
        for (int number = 0; number < CHILDREN; number += 12) {
            hands.click(cell(page, "Allergy", number));
            hands.type("Nuts: EpiPen in the office");
        }
        hands.click(cell(page, "Allergy", 0));
        hands.click(button(page, "‘Asked: none’ in the blanks below"));
        for (String subject : List.of("Reading", "Writing", "Mathematics")) {
            hands.click(cell(page, subject, 0));
            hands.press("n");
            hands.click(cell(page, subject, 1));
            hands.press("s");
            hands.click(button(page, "Fill the blanks below"));
        }
        hands.click(cell(page, "Agreed to share", 0));
        hands.press("e");
        hands.click(button(page, "Fill the blanks below"));
        sameForAll(hands, page, "Moves to", "Underhill High");
        assertThat(page.locator("throughline-sheet [role=status]"))
                .containsText(
                        Pattern.compile("Saved at"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS));
        assertThat(page.locator("throughline-sheet [role=status]")).not().containsText("not saved");

        hands.click(link(page, "Check and send the class"));
        assertThat(page.locator("h1")).containsText("Check and send");
        assertThat(page.getByText("Ready to send: " + CHILDREN)).isVisible();
        looksRight(page);
        hands.click(page.getByText("the family has been told what is shared"));
        hands.click(button(page, "Send " + CHILDREN + " records"));
        assertThat(page.locator("h1"))
                .hasText(
                        "Sent " + CHILDREN + " records",
                        new LocatorAssertions.HasTextOptions().setTimeout(LONG_MILLIS));
        assertThat(page.locator("tbody tr")).hasCount(CHILDREN);
        looksRight(page);
        LOG.info("Sixty children: {}; {} interactions a child", hands, hands.interactions() / (double) CHILDREN);
        assertThat(hands.interactions()).as(hands.toString()).isLessThan(MOST_A_CHILD * CHILDREN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from transition_record r join child c on c.id = r.child_id where c.surname like ?"
                                + " and r.state = 'SENT' and (select count(*) from transition_sent_entry e where e.sending_id ="
                                + " r.sending_id and e.text <> '') >= 10",
                        Integer.class,
                        FAMILY + "%"))
                .isEqualTo(CHILDREN);
    }
}
