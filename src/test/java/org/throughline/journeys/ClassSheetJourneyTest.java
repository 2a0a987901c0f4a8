package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.people.TaughtYear;
import org.throughline.security.SignedInAs;
import org.throughline.shared.PersonName;
import org.throughline.testing.Browser;
import org.throughline.testing.InventedChild;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;

/** The sheet of a class in a real browser: filled in by the keyboard like a spreadsheet, and nothing typed is lost. */
class ClassSheetJourneyTest extends Journey {

    private static final int YEAR = 2057;
    private static final String ATTENDANCE = "Attendance this year, %";
    private static final String LANGUAGES = "Languages at home, first language first";
    private static final String PROVISION = "SEN provision";
    private static final List<String> CHILDREN = List.of("Archer, Ada", "Baker, Ben", "Cooper, Cem", "Dyer, Dee");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RecordOpenings openings;

    @Autowired
    private AuthenticationProvider signIn;

    private UUID school = new UUID(0, 0);

    @BeforeEach
    void a_class_of_four() {
        school = jdbc.queryForObject("select id from setting where name like 'Alderbank%'", UUID.class);
        SignedInAs.user(signIn, "senco", () -> {
            for (String child : CHILDREN) {
                String[] names = child.split(", ");
                openings.openForNewChild(
                        PersonName.of(names[1], names[0]),
                        LocalDate.of(2016, 1, 5),
                        null,
                        new TaughtYear(6, YEAR - 1, "Of a class of a test"),
                        new RecordOpening(new UUID(0, 0), "YEAR_6_7", YEAR, school, "Alderbank", Destination.UNKNOWN));
            }
            return true;
        });
    }

    @AfterEach
    void the_class_is_taken_away() {
        jdbc.queryForList("select child_id from transition_record where entry_year = ?", UUID.class, YEAR)
                .forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    private String path() {
        return "/transitions/class?class=YEAR_6_7." + YEAR + "." + school;
    }

    private Page sheet(String user) {
        Page page = browser.page(1280);
        Browser.signIn(page, user, DemonstrationBorough.PASSWORD);
        page.navigate(path());
        page.locator("throughline-sheet table").waitFor();
        return page;
    }

    private static Locator cell(Page page, String question, String child) {
        return page.getByLabel(question + ": " + child, new Page.GetByLabelOptions().setExact(true));
    }

    private static void saved(Page page) {
        assertThat(page.locator("throughline-sheet [role=status]"))
                .containsText(Pattern.compile("Saved at \\d\\d:\\d\\d:\\d\\d"));
        assertThat(page.locator("throughline-sheet [role=status]")).not().containsText("Saving");
    }

    private List<String> kept(String key) {
        return jdbc.queryForList(
                "select coalesce(max(e.text), '') from transition_record r join child c on c.id = r.child_id"
                        + " left join transition_entry e on e.record_id = r.id and e.field = ? where r.entry_year = ?"
                        + " group by r.id, c.surname order by c.surname",
                String.class,
                key,
                YEAR);
    }

    private static Locator note(Page page, String question, String child) {
        return page.locator("td", new Page.LocatorOptions().setHas(cell(page, question, child)))
                .locator(".tl-sheet-note");
    }

    @Test
    void it_is_filled_in_by_the_keyboard_like_a_spreadsheet() {
        Page page = sheet("senco");
        Hands hands = new Hands(page);
        hands.click(cell(page, ATTENDANCE, CHILDREN.getFirst()));
        for (String percent : List.of("97", "88.5", "93", "100")) {
            hands.type(percent);
            hands.press("Enter");
        }
        saved(page);
        assertThat(kept("attendance.percent")).containsExactly("97", "88.5", "93", "100");
        hands.press("ArrowUp");
        assertThat(cell(page, ATTENDANCE, CHILDREN.get(2))).isFocused();
        cell(page, PROVISION, CHILDREN.getFirst()).focus();
        hands.press("k");
        hands.press("ArrowDown");
        assertThat(cell(page, PROVISION, CHILDREN.get(1))).isFocused();
        hands.press("Control+d");
        hands.press("Tab");
        assertThat(cell(page, "Primary need", CHILDREN.get(1))).isFocused();
        saved(page);
        assertThat(kept("sen.provision")).containsExactly("K SEN support", "K SEN support", "", "");
        cell(page, LANGUAGES, CHILDREN.getFirst()).click();
        hands.type("English");
        button(page, "Fill the blanks below").click();
        assertThat(cell(page, LANGUAGES, CHILDREN.get(3))).hasValue("English");
        button(page, "Undo").click();
        assertThat(cell(page, LANGUAGES, CHILDREN.get(3))).hasValue("");
        hands.press("Control+End");
        button(page, "Fill the blanks below").click();
        saved(page);
        assertThat(kept("identity.languages")).containsExactly("English", "English", "English", "English");
        cell(page, "Allergy", CHILDREN.getFirst()).focus();
        hands.press("Alt+n");
        saved(page);
        assertThat(kept("medical.allergy")).containsExactly("Asked: none", "", "", "");
        looksRight(page);
    }

    @Test
    void a_column_is_pasted_and_names_beside_it_find_their_children() {
        Page page = sheet("senco");
        Hands hands = new Hands(page);
        cell(page, ATTENDANCE, CHILDREN.getFirst()).click();
        hands.paste("97\n88.5\n93\n100\n");
        saved(page);
        assertThat(kept("attendance.percent")).containsExactly("97", "88.5", "93", "100");
        cell(page, PROVISION, CHILDREN.getFirst()).click();
        hands.paste("Dee Dyer\tE\nBaker, Ben\tN\nNobody Here\tK\nAda Archer\tWrong\n");
        assertThat(page.locator("throughline-sheet [role=status]"))
                .containsText("No child of this list is called Nobody Here");
        assertThat(note(page, PROVISION, CHILDREN.getFirst())).containsText("‘Wrong’ is not one of the answers");
        assertThat(cell(page, PROVISION, CHILDREN.get(3))).hasValue("E EHC plan");
        cell(page, "Contacts in the order to call them", CHILDREN.getFirst()).click();
        hands.paste("\"Mum 0161 496 0001\nGran 0161 496 0002\"\nDad 0161 496 0003\n");
        saved(page);
        assertThat(kept("sen.provision")).containsExactly("", "N No SEN", "", "E EHC plan");
        assertThat(kept("identity.contacts"))
                .containsExactly("Mum 0161 496 0001\nGran 0161 496 0002", "Dad 0161 496 0003", "", "");
    }

    @Test
    void an_answer_that_is_refused_stays_in_its_cell_with_the_reason_and_keeps_no_other_back() {
        Page page = sheet("senco");
        Locator to = cell(page, "Moves to", CHILDREN.getFirst());
        to.fill("Hogwarts");
        to.press("Enter");
        page.keyboard().type("Underhill High");
        page.keyboard().press("Enter");
        assertThat(note(page, "Moves to", CHILDREN.getFirst()))
                .containsText("No school or setting on our list has ‘Hogwarts’");
        assertThat(to).hasValue("Hogwarts");
        assertThat(cell(page, "Moves to", CHILDREN.get(1))).hasValue("Underhill High School");
        cell(page, ATTENDANCE, CHILDREN.getFirst()).fill("193");
        cell(page, ATTENDANCE, CHILDREN.get(1)).click();
        assertThat(note(page, ATTENDANCE, CHILDREN.getFirst())).not().hasText("");
        assertThat(page.locator("throughline-sheet [role=status]")).containsText("1 not saved");
        looksRight(page);
        to.fill("Underhill High");
        to.press("Enter");
        assertThat(note(page, "Moves to", CHILDREN.getFirst())).hasText("");
        saved(page);
    }

    @Test
    void a_destination_that_is_typed_with_a_pause_is_saved_in_part_and_then_whole() {
        Page page = sheet("senco");
        Locator to = cell(page, "Moves to", CHILDREN.getFirst());
        to.click();
        page.keyboard().type("Underhill");
        saved(page);
        page.keyboard().type(" High");
        page.keyboard().press("Enter");
        assertThat(to).hasValue("Underhill High School");
        assertThat(note(page, "Moves to", CHILDREN.getFirst())).hasText("");
        saved(page);
    }

    @Test
    void of_two_people_who_answer_the_same_the_second_is_shown_both() {
        Page senco = sheet("senco");
        Page teacher = sheet("teacher");
        cell(senco, "Allergy", CHILDREN.getFirst()).fill("Nuts");
        cell(senco, "Allergy", CHILDREN.get(1)).click();
        saved(senco);
        cell(teacher, "Allergy", CHILDREN.getFirst()).fill("Eggs");
        cell(teacher, "Allergy", CHILDREN.get(1)).click();
        assertThat(note(teacher, "Allergy", CHILDREN.getFirst()))
                .containsText("Demonstration SENCO, Alderbank Primary School wrote here");
        assertThat(note(teacher, "Allergy", CHILDREN.getFirst())).containsText("Nuts");
        assertThat(cell(teacher, "Allergy", CHILDREN.getFirst())).hasValue("Eggs");
        looksRight(teacher);
        button(teacher, "Keep theirs: Allergy: " + CHILDREN.getFirst()).click();
        assertThat(cell(teacher, "Allergy", CHILDREN.getFirst())).hasValue("Nuts");
        assertThat(kept("medical.allergy")).startsWith("Nuts");
    }

    @Test
    void a_word_typed_or_pasted_just_before_a_link_is_kept() {
        Page page = sheet("senco");
        cell(page, LANGUAGES, CHILDREN.getFirst()).click();
        page.keyboard().insertText("Pasted whole, then away");
        page.getByText("Back to our records").click();
        assertThat(page.locator("h1")).hasText("Children moving on");
        page.navigate(path());
        assertThat(cell(page, LANGUAGES, CHILDREN.getFirst())).hasValue("Pasted whole, then away");
        cell(page, LANGUAGES, CHILDREN.get(1)).click();
        page.keyboard().type("Polish, English");
        page.getByText(CHILDREN.get(1)).click();
        assertThat(page.locator("h1")).hasText("Ben Baker");
        page.locator("#block-identity vaadin-details-summary").click();
        assertThat(page.getByLabel(LANGUAGES, new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Polish, English");
    }

    @Test
    void what_was_typed_when_the_session_ended_is_there_after_signing_in_again() {
        Page page = sheet("senco");
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl(address())));
        cell(page, LANGUAGES, CHILDREN.getFirst()).click();
        page.keyboard().type("Urdu and En");
        page.keyboard().type("glish");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.getByLabel("Username").fill("senco");
        page.getByLabel("Password").first().fill(DemonstrationBorough.PASSWORD);
        button(page, "Sign in").click();
        page.locator("throughline-sheet table").waitFor();
        assertThat(cell(page, LANGUAGES, CHILDREN.getFirst())).hasValue("Urdu and English");
        saved(page);
        assertThat(kept("identity.languages")).startsWith("Urdu and English");
    }

    @Test
    void what_was_typed_when_the_tab_was_closed_is_saved() {
        Page page = sheet("senco");
        cell(page, "Moves to", CHILDREN.get(1)).fill("Underhill High");
        cell(page, LANGUAGES, CHILDREN.getFirst()).click();
        page.keyboard().type("Polish to the last k");
        page.keyboard().type("ey");
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(kept("identity.languages")).startsWith("Polish to the last key"));
        assertThat(jdbc.queryForList(
                        "select destination_name from transition_record where entry_year = ? and destination_name <> ''",
                        String.class,
                        YEAR))
                .containsExactly("Underhill High School");
    }

    @Test
    void what_was_typed_in_a_record_when_the_tab_was_closed_is_saved() {
        Page page = sheet("senco");
        page.getByText(CHILDREN.getFirst()).click();
        assertThat(page.locator("h1")).hasText("Ada Archer");
        page.getByLabel("My goals and wishes", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.keyboard().type("To the last key");
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(kept("profile.goals")).startsWith("To the last key"));
    }

    @Test
    void on_a_telephone_each_child_is_a_card_and_is_saved_as_well() {
        Page page = browser.page(320);
        Browser.signIn(page, "teacher", DemonstrationBorough.PASSWORD);
        page.navigate(path());
        page.locator("throughline-sheet table").waitFor();
        cell(page, "Allergy", CHILDREN.get(2)).fill("Wasps");
        cell(page, "Allergy", CHILDREN.get(3)).click();
        saved(page);
        assertThat(kept("medical.allergy")).containsExactly("", "", "Wasps", "");
        assertThat(Browser.seriousFaults(page)).isEmpty();
        // a teacher has the questions that a teacher may answer
        assertThat(page.getByText(ATTENDANCE)).hasCount(0);
        List<String> labels = new ArrayList<>(
                page.locator("throughline-sheet td").first().locator("input, select, textarea").all().stream()
                        .map(each -> each.getAttribute("aria-label"))
                        .toList());
        assertThat(labels).hasSize(1);
    }
}
