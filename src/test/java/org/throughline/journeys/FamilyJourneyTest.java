package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.says;
import static org.throughline.journeys.Steps.tabTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.security.SignedInAs;
import org.throughline.shared.language.Language;
import org.throughline.shared.language.Sentences;
import org.throughline.testing.Browser;
import org.throughline.testing.InventedChild;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.family.FamilyLanguages;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.VoiceKind;

/** A family and a child at their pages: by keyboard alone, on a telephone, and from right to left. */
class FamilyJourneyTest extends Journey {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private Provisions provisions;

    @Autowired
    private RecordOpenings openings;

    @Autowired
    private Transitions transitions;

    @Autowired
    private FamilyLinks links;

    @Autowired
    private FamilyLanguages languages;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID record = new UUID(0, 0);

    @BeforeEach
    void a_record_of_the_first_school() {
        SettingRecord alderbank = as(Roles.PLACEMENT_OFFICER, provisions::settings).stream()
                .filter(each -> each.name().startsWith("Alderbank"))
                .findFirst()
                .orElseThrow();
        record = SignedInAs.user(signIn, "senco", () -> {
            UUID id = openings.openForNewChild(
                    "مريم",
                    "Invented-Family",
                    BORN,
                    null,
                    new RecordOpening(
                            new UUID(0, 0), "YEAR_6_7", 2027, alderbank.id(), alderbank.name(), Destination.UNKNOWN));
            transitions.write(id, "profile.works", 0, "Short steps", 0);
            transitions.write(id, "profile.worse", 0, "Noise", 0);
            transitions.write(id, "medical.condition", 0, "Asthma", 0);
            return id;
        });
    }

    @AfterEach
    void the_child_is_taken_away() {
        UUID child = jdbc.queryForObject("select child_id from transition_record where id = ?", UUID.class, record);
        InventedChild.takeAway(jdbc, child);
    }

    private String address(VoiceKind kind, Language language) {
        String token = SignedInAs.user(signIn, "senco", () -> links.issue(record, kind));
        languages.choose(token, language);
        return "/voice/" + token;
    }

    private static void open(Page page, Sentences words) {
        fill(page, words.say("start.day"), "5");
        fill(page, words.say("start.month"), "1");
        fill(page, words.say("start.year"), "2016");
        button(page, words.say("start.go")).click();
    }

    private static void press(Page page, String name) {
        tabTo(page, name);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String label, String words) {
        tabTo(page, label);
        page.keyboard().type(words);
    }

    @Test
    void a_parent_reads_agrees_asks_writes_and_sends_by_keyboard_alone() {
        Page page = browser.page(320);
        page.navigate(address(VoiceKind.PARENT, Language.ENGLISH));
        assertThat(page.locator("h1")).hasText("Your part");
        type(page, "Day", "5");
        type(page, "Month", "1");
        type(page, "Year", "2016");
        press(page, "Continue");
        says(page, "There are 3 lines to look at.");
        press(page, "Read the record");
        says(page, "Short steps");
        looksRight(page);
        page.setViewportSize(320, 800);
        press(page, "All of ‘One-page profile’ is right");
        says(page, "You said this is right");
        press(page, "Ask about this: Condition");
        type(page, "What is wrong, or what would you like to know?", "He has none");
        press(page, "Ask the school");
        says(page, "You asked: He has none");
        looksRight(page);
        page.setViewportSize(320, 800);
        press(page, "Back");
        says(page, "The school has not answered one of your questions yet.");
        press(page, "Write your part");
        type(page, "Your hopes", "A good start");
        says(page, "Saved at");
        looksRight(page);
        page.setViewportSize(320, 800);
        press(page, "Finished for now");
        press(page, "Go to the last step");
        says(page, "To read the answer here, wait before you send your part.");
        press(page, "Yes, send it");
        says(page, "Thank you");
        Assertions.assertThat(jdbc.queryForList(
                        "select text from transition_entry where record_id = ? and source = 'PARENT'",
                        String.class,
                        record))
                .containsExactly("A good start");
    }

    @Test
    void a_child_taps_pictures_and_writes_and_the_record_has_the_words() {
        Page page = browser.page(320);
        page.navigate(address(VoiceKind.PUPIL, Language.POLISH));
        Sentences polish = new Sentences("family/messages", Language.POLISH);
        open(page, polish);
        says(page, polish.say("pupil.reads"));
        page.getByLabel(polish.say("option.voices.pupil_feeling.3")).check();
        button(page, polish.say("picture.voices.pupil_looking.sport")).click();
        button(page, polish.say("picture.voices.pupil_looking.art")).click();
        page.getByLabel(polish.say("pupil.own-words")).first().fill("Moja siostra");
        says(page, "Zapisano o");
        button(page, polish.say("picture.voices.pupil_looking.art")).click();
        Browser.settle(page);
        Object least = page.evaluate("() => Math.min(...[...document.querySelectorAll('main vaadin-button,"
                + " main vaadin-radio-button')].map(e => e.getBoundingClientRect().height))");
        Assertions.assertThat(((Number) least).doubleValue()).isGreaterThanOrEqualTo(44);
        Assertions.assertThat(page.evaluate(
                        "() => [...document.querySelectorAll('main img')].every(e => e.naturalWidth > 0)"))
                .isEqualTo(true);
        looksRight(page);
        Assertions.assertThat(jdbc.queryForList(
                        "select text from transition_entry where record_id = ? and source = 'PUPIL' order by field",
                        String.class,
                        record))
                .containsExactly("A bit worried", "Sport\nMoja siostra");
        button(page, polish.say("pupil.send")).click();
        button(page, polish.say("send.yes")).click();
        says(page, polish.say("done.title"));
    }

    @Test
    void the_sender_s_pages_of_what_the_family_says_look_right() {
        Page page = browser.page(1280);
        Browser.signIn(page, "senco", DemonstrationBorough.PASSWORD);
        page.navigate("/transitions/" + record + "/paper");
        page.getByLabel("They ask").last().check();
        page.getByLabel("What they ask, in their words").fill("He has none");
        looksRight(page);
        button(page, "Save what they ticked").click();
        says(page, "They have asked about this; it is not answered");
        page.navigate("/transitions/" + record + "/send");
        says(page, "They ask: He has none");
        looksRight(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ARABIC", "URDU"})
    void from_right_to_left_nothing_runs_out_of_the_page(Language language) {
        Sentences words = new Sentences("family/messages", language);
        for (VoiceKind kind : List.of(VoiceKind.PARENT, VoiceKind.PUPIL)) {
            Page page = browser.page(320);
            page.navigate(address(kind, Language.ENGLISH));
            button(page, language.ownName()).click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("html")).hasAttribute("lang", language.tag());
            looksRight(page);
            open(page, words);
            if (kind == VoiceKind.PARENT) {
                button(page, words.say("tasks.read-go")).click();
                says(page, "Short steps");
                assertThat(page.getByText("Short steps")).hasAttribute("lang", "en");
            } else {
                says(page, words.say("pupil.reads"));
            }
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            looksRight(page);
            page.context().close();
        }
    }

    @Test
    void the_language_is_there_again_and_a_page_of_staff_is_english() {
        String address = address(VoiceKind.PARENT, Language.ENGLISH);
        Page page = browser.page(1280);
        page.navigate(address);
        button(page, "Polski").click();
        says(page, "Twoja część");
        page.reload();
        assertThat(page.locator("h1")).hasText("Twoja część");
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        page.navigate("/login");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(page.locator("html")).not().hasAttribute("lang", "pl");
    }
}
